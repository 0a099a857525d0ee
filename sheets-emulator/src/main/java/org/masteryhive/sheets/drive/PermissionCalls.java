package org.masteryhive.sheets.drive;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.sheets.http.ApiAnswer;
import org.masteryhive.sheets.signin.Caller;
import org.masteryhive.sheets.signin.Person;

/** Sharing: who else may see and change a file. */
final class PermissionCalls {

  private final DriveFiles files;
  private final Sight sight;
  private final FileAnswers answers;

  PermissionCalls(DriveFiles files, Sight sight, FileAnswers answers) {
    this.files = files;
    this.sight = sight;
    this.answers = answers;
  }

  ApiAnswer list(Context ctx, Caller caller) {
    DriveFile file = sight.sharer(ctx, caller);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("kind", "drive#permissionList");
    answer.put(
        "permissions", file.shares().stream().map(share -> words(ctx, share)).toList());
    return ApiAnswer.json(answer);
  }

  ApiAnswer get(Context ctx, Caller caller) {
    return answer(ctx, share(ctx, sight.sharer(ctx, caller)));
  }

  ApiAnswer create(Context ctx, Caller caller) {
    DriveFile file = sight.sharer(ctx, caller);
    Asked asked = Asked.of(ctx);
    Role role = role(asked);
    Share wished = wished(asked, role);
    boolean notified = !"false".equals(ctx.queryParam("sendNotificationEmail"));
    if (wished.type().equals("user")
        && !notified
        && files.people().find(wished.who()).isEmpty()) {
      throw DriveErrors.bad(
          "invalidSharingRequest",
          "Bad Request. User message: \"You are trying to invite "
              + wished.who()
              + ". Since there is no Google account associated with this email address, you must"
              + " check the \"Notify people\" box to invite this recipient.\"");
    }
    Share made = file.share(wished.id())
        .map(old -> old.role().compareTo(role) >= 0 ? old : wished)
        .orElse(wished);
    set(ctx, caller, file, made);
    return answer(ctx, made);
  }

  ApiAnswer update(Context ctx, Caller caller) {
    DriveFile file = sight.sharer(ctx, caller);
    Share share = share(ctx, file);
    Role role = role(Asked.of(ctx));
    if (share.role() == Role.OWNER && role != Role.OWNER) {
      throw DriveErrors.forbidden("forbidden", "The owner of a file cannot be demoted.");
    }
    Share changed = share.as(role);
    set(ctx, caller, file, changed);
    return answer(ctx, changed);
  }

  ApiAnswer delete(Context ctx, Caller caller) {
    DriveFile file = sight.reader(ctx, caller);
    Share share = share(ctx, file);
    if (share.role() == Role.OWNER) {
      throw DriveErrors.forbidden(
          "insufficientFilePermissions", "The owner of a file cannot be removed.");
    }
    if (!share.isPersonal(caller.email())) {
      sight.sharer(ctx, caller);
    }
    files.change(file, caller, old -> old.withoutShare(share.id()));
    return ApiAnswer.noContent();
  }

  /** A file has one owner: when it gets another, the one before may still write. */
  private void set(Context ctx, Caller caller, DriveFile file, Share share) {
    boolean handedOver = share.role() == Role.OWNER && !file.owner().equals(share.who());
    if (handedOver && !"true".equals(ctx.queryParam("transferOwnership"))) {
      throw DriveErrors.forbidden(
          "forbidden",
          "The transferOwnership parameter must be enabled when the permission role is 'owner'.");
    }
    if (handedOver && !file.owner().equals(caller.email())) {
      throw DriveErrors.notAllowed(file.id());
    }
    files.change(file, caller, old -> (handedOver ? demoted(old) : old).withShare(share));
  }

  private static DriveFile demoted(DriveFile file) {
    List<Share> shares = new ArrayList<>(file.shares());
    shares.replaceAll(share -> share.role() == Role.OWNER ? share.as(Role.WRITER) : share);
    return file.sharedWith(shares);
  }

  private static Role role(Asked asked) {
    String name = asked
        .text("role")
        .orElseThrow(() ->
            DriveErrors.required("permission.role", "The permission role field is required."));
    return Role.parse(name)
        .orElseThrow(() -> DriveErrors.invalid(
            "permission.role", "The specified role is invalid or not supported."));
  }

  private Share wished(Asked asked, Role role) {
    String type = asked
        .text("type")
        .orElseThrow(() ->
            DriveErrors.required("permission.type", "The permission type field is required."));
    return switch (type) {
      case "user", "group" -> {
        String email = asked.text("emailAddress").orElse("");
        Person person = Person.parse(email)
            .orElseThrow(() -> DriveErrors.invalid(
                "permission.emailAddress",
                "The specified emailAddress is invalid or not applicable for the given"
                    + " permission type."));
        yield new Share(Share.idOf(person), type, role, person.email());
      }
      case "domain" -> {
        String domain = asked.text("domain").orElse("").toLowerCase(Locale.ROOT);
        if (domain.isBlank()) {
          throw DriveErrors.invalid(
              "permission.domain",
              "The specified domain is invalid or not applicable for the given permission type.");
        }
        yield new Share(
            Share.idOf(Person.parse("domain@" + domain).orElseThrow()) + "k", type, role, domain);
      }
      case "anyone" -> new Share("anyoneWithLink", type, role, "");
      default ->
        throw DriveErrors.invalid(
            "permission.type", "The specified type is invalid or not supported.");
    };
  }

  private static Share share(Context ctx, DriveFile file) {
    String id = ctx.pathParam("permissionId");
    return file.share(id).orElseThrow(() -> DriveErrors.noPermission(id));
  }

  private ApiAnswer answer(Context ctx, Share share) {
    return ApiAnswer.json(words(ctx, share));
  }

  private Object words(Context ctx, Share share) {
    boolean asked =
        Optional.ofNullable(ctx.queryParam("fields")).filter(f -> !f.isEmpty()).isPresent();
    return asked ? answers.whole(share) : answers.brief(share);
  }
}
