package org.masteryhive.sheets.drive;

import com.google.api.client.util.DateTime;
import com.google.api.services.drive.model.File;
import com.google.api.services.drive.model.Permission;
import com.google.api.services.drive.model.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.sheets.signin.Caller;
import org.masteryhive.sheets.signin.Person;

/** Files and shares in the words of Drive's answers. */
final class FileAnswers {

  /** What a spreadsheet can be exported as. */
  static final String CSV = "text/csv";

  private static final String TSV = "text/tab-separated-values";

  private final DriveFiles files;

  FileAnswers(DriveFiles files) {
    this.files = files;
  }

  /** What an answer holds when the caller names no fields. */
  File brief(DriveFile file) {
    return new File()
        .setKind("drive#file")
        .setId(file.id())
        .setName(file.label().name())
        .setMimeType(file.label().mimeType());
  }

  /** All that is known of a file, to this caller. */
  File whole(DriveFile file, Caller caller, String base) {
    Role role = file.roleOf(caller.email()).orElse(Role.READER);
    boolean owned = role == Role.OWNER;
    File answer = brief(file)
        .setStarred(file.label().starred())
        .setTrashed(file.trashed())
        .setExplicitlyTrashed(file.trashed())
        .setParents(List.of(file.parent()))
        .setSpaces(List.of("drive"))
        .setVersion(file.moments().version())
        .setCreatedTime(time(file.moments().created()))
        .setModifiedTime(time(file.moments().modified()))
        .setModifiedByMe(file.moments().modifiedBy().equals(caller.email()))
        .setLastModifyingUser(user(file.moments().modifiedBy(), caller))
        .setOwnedByMe(owned)
        .setOwners(List.of(user(file.owner(), caller)))
        .setShared(file.shares().size() > 1)
        .setWritersCanShare(true)
        .setViewersCanCopyContent(true)
        .setCopyRequiresWriterPermission(false)
        .setIsAppAuthorized(true)
        .setQuotaBytesUsed(0L)
        .setWebViewLink(link(file, base))
        .setCapabilities(capabilities(role));
    if (!file.label().description().isEmpty()) {
      answer.setDescription(file.label().description());
    }
    if (!file.label().appProperties().isEmpty()) {
      answer.setAppProperties(file.label().appProperties());
    }
    if (!file.label().properties().isEmpty()) {
      answer.setProperties(file.label().properties());
    }
    if (!owned) {
      answer.setSharedWithMeTime(time(file.moments().created()));
    }
    if (role.mayWrite()) {
      answer.setPermissions(file.shares().stream().map(this::whole).toList());
      answer.setPermissionIds(file.shares().stream().map(Share::id).toList());
    }
    if (file.isSpreadsheet()) {
      answer.setExportLinks(
          Map.of(CSV, exportLink(file, base, CSV), TSV, exportLink(file, base, TSV)));
    }
    return answer;
  }

  Permission brief(Share share) {
    return new Permission()
        .setKind("drive#permission")
        .setId(share.id())
        .setType(share.type())
        .setRole(share.role().text());
  }

  Permission whole(Share share) {
    Permission answer = brief(share);
    switch (share.type()) {
      case "anyone" -> answer.setAllowFileDiscovery(false);
      case "domain" -> answer.setDomain(share.who()).setDisplayName(share.who());
      default ->
        answer
            .setEmailAddress(share.who())
            .setDisplayName(nameOf(share.who()))
            .setDeleted(false)
            .setPendingOwner(false);
    }
    return answer;
  }

  User user(String email, Caller caller) {
    return new User()
        .setKind("drive#user")
        .setDisplayName(nameOf(email))
        .setMe(email.equals(caller.email()))
        .setPermissionId(Person.parse(email).map(Share::idOf).orElse(""))
        .setEmailAddress(email);
  }

  static DateTime time(Instant instant) {
    return new DateTime(false, instant.toEpochMilli(), 0);
  }

  private String nameOf(String email) {
    Optional<Person> known = files.people().find(email);
    return known.or(() -> Person.parse(email)).map(Person::name).orElse(email);
  }

  private static String link(DriveFile file, String base) {
    return file.isSpreadsheet()
        ? base + "/spreadsheets/d/" + file.id() + "/edit"
        : base + "/file/d/" + file.id() + "/view";
  }

  private static String exportLink(DriveFile file, String base, String type) {
    return base + "/drive/v3/files/" + file.id() + "/export?mimeType=" + type;
  }

  private static File.Capabilities capabilities(Role role) {
    boolean owner = role == Role.OWNER;
    return new File.Capabilities()
        .setCanComment(role.compareTo(Role.COMMENTER) >= 0)
        .setCanCopy(true)
        .setCanDelete(owner)
        .setCanDownload(true)
        .setCanEdit(role.mayWrite())
        .setCanModifyContent(role.mayWrite())
        .setCanRename(role.mayWrite())
        .setCanShare(role.mayWrite())
        .setCanTrash(owner)
        .setCanUntrash(owner);
  }
}
