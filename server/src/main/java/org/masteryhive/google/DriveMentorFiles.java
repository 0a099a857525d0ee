package org.masteryhive.google;

import com.google.api.client.util.Data;
import com.google.api.services.drive.Drive;
import com.google.api.services.drive.model.File;
import com.google.api.services.drive.model.FileList;
import com.google.api.services.drive.model.Permission;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masteryhive.mentorfiles.KeptFile;
import org.masteryhive.mentorfiles.KeptFile.Grant;
import org.masteryhive.mentorfiles.Marks;
import org.masteryhive.mentorfiles.MentorFiles;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;

/**
 * Mentors' files over the Drive API, with one caller's token. The marks are the file's {@code appProperties}, which Drive
 * shows to this service only; a file has them from the call that makes it, so that no run can leave one without.
 */
final class DriveMentorFiles implements MentorFiles {

  private static final String SPREADSHEET = "application/vnd.google-apps.spreadsheet";
  private static final String GRADEBOOK = "masteryHiveGradebook";
  private static final String MENTOR = "masteryHiveMentor";
  private static final String ADDRESS = "masteryHiveAddress";
  private static final String GRANT = "masteryHiveGrant";
  private static final String STUDENT = "masteryHiveStudent";
  private static final String FIELDS = "id,name,webViewLink,trashed,createdTime,appProperties,"
      + "permissions(id,type,role,emailAddress)";

  private final Drive drive;
  private final Calls calls;

  DriveMentorFiles(Drive drive, Calls calls) {
    this.drive = drive;
    this.calls = calls;
  }

  @Override
  public List<KeptFile> madeFor(WorkbookId gradebook) {
    List<KeptFile> files = new ArrayList<>();
    @Nullable String page = null;
    do {
      FileList list = list(gradebook, page);
      list.getFiles().forEach(file -> files.add(kept(file)));
      page = list.getNextPageToken();
    } while (page != null);
    return files;
  }

  private FileList list(WorkbookId gradebook, @Nullable String page) {
    try {
      var list = drive
          .files()
          .list()
          .setQ(
              "appProperties has { key='" + GRADEBOOK + "' and value='" + gradebook.value() + "' }")
          .setPageSize(1000)
          .setPageToken(page)
          .setFields("nextPageToken,files(" + FIELDS + ")");
      return calls.read(list, answer -> parsed(answer, FileList.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<KeptFile> find(WorkbookId file) {
    try {
      var get = drive.files().get(file.value()).setSupportsAllDrives(true).setFields(FIELDS);
      return Optional.of(kept(calls.read(get, answer -> parsed(answer, File.class))));
    } catch (WorkbookException failure) {
      if (failure.why() == Why.NO_ACCESS) {
        return Optional.empty();
      }
      throw failure;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public KeptFile make(String title, Marks marks) {
    try {
      File file =
          new File().setName(title).setMimeType(SPREADSHEET).setAppProperties(properties(marks));
      // A school may have set that new files are open to all of it; this one never is.
      var create = drive.files().create(file).setIgnoreDefaultVisibility(true).setFields(FIELDS);
      return kept(calls.write(create, answer -> parsed(answer, File.class)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void mark(WorkbookId file, Marks marks) {
    try {
      var update = drive
          .files()
          .update(file.value(), new File().setAppProperties(properties(marks)))
          .setSupportsAllDrives(true)
          .setFields("id");
      calls.write(update, answer -> true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public MentorFiles guardedBy(Workbooks.Guard guard) {
    return new DriveMentorFiles(drive, calls.guardedBy(guard));
  }

  @Override
  public Shared share(WorkbookId file, String address) {
    try {
      var share = drive
          .permissions()
          .create(
              file.value(),
              new Permission().setType("user").setRole("reader").setEmailAddress(address))
          .setSendNotificationEmail(false)
          .setSupportsAllDrives(true)
          .setFields("id,type,role,emailAddress");
      Grant grant = calls.write(share, answer -> grant(parsed(answer, Permission.class)));
      return new Shared(Sharing.SHARED, Optional.of(grant));
    } catch (WorkbookException refused) {
      return switch (refused.why()) {
        // A bad request: without a mail Google shares with addresses only that it knows.
        case CHANGED_MEANWHILE -> Shared.not(Sharing.NO_ACCOUNT);
        case NO_ACCESS -> Shared.not(Sharing.NOT_ALLOWED);
        // Google lets nobody share more than so often, for a while or for a day.
        case BUSY -> Shared.not(Sharing.TOO_OFTEN);
        default -> throw refused;
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void unshare(WorkbookId file, String grantId) {
    try {
      var delete = drive.permissions().delete(file.value(), grantId).setSupportsAllDrives(true);
      calls.write(delete, answer -> true);
    } catch (WorkbookException refused) {
      boolean isGone = refused.why() == Why.NO_ACCESS && refused.detail().isEmpty();
      if (!isGone) {
        throw refused;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T parsed(InputStream answer, Class<T> type) throws IOException {
    return drive.getObjectParser().parseAndClose(answer, StandardCharsets.UTF_8, type);
  }

  private static KeptFile kept(File file) {
    Map<String, String> marks = Optional.ofNullable(file.getAppProperties()).orElse(Map.of());
    List<Permission> permissions = Optional.ofNullable(file.getPermissions()).orElse(List.of());
    return new KeptFile(
        new WorkbookId(file.getId()),
        text(file.getName()),
        text(file.getWebViewLink()),
        Boolean.TRUE.equals(file.getTrashed()),
        Optional.ofNullable(file.getCreatedTime())
            .map(time -> Instant.ofEpochMilli(time.getValue()))
            .orElse(Instant.EPOCH),
        new Marks(
            text(marks.get(GRADEBOOK)),
            text(marks.get(MENTOR)),
            text(marks.get(ADDRESS)),
            text(marks.get(GRANT)),
            text(marks.get(STUDENT))),
        permissions.stream().map(DriveMentorFiles::grant).toList());
  }

  private static Grant grant(Permission permission) {
    return new Grant(
        permission.getId(),
        text(permission.getType()),
        text(permission.getRole()),
        text(permission.getEmailAddress()));
  }

  private static Map<String, String> properties(Marks marks) {
    Map<String, String> properties = new HashMap<>();
    properties.put(GRADEBOOK, marks.gradebook());
    properties.put(MENTOR, marks.name());
    properties.put(ADDRESS, orNone(marks.address()));
    properties.put(GRANT, orNone(marks.grant()));
    properties.put(STUDENT, orNone(marks.student()));
    return properties;
  }

  /** Takes a property away where there is nothing to keep. */
  private static String orNone(String mark) {
    return mark.isEmpty() ? Data.NULL_STRING : mark;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
