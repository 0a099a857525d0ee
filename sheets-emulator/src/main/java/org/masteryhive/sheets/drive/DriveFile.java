package org.masteryhive.sheets.drive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A file as Drive knows it. What is in a spreadsheet is not here; Sheets keeps that. */
public record DriveFile(
    String id, Label label, Moments moments, boolean trashed, String parent, List<Share> shares) {

  static final String SPREADSHEET = "application/vnd.google-apps.spreadsheet";
  static final String FOLDER = "application/vnd.google-apps.folder";

  /** What is written on a file. */
  public record Label(
      String name,
      String mimeType,
      String description,
      boolean starred,
      Map<String, String> appProperties,
      Map<String, String> properties) {

    public Label {
      appProperties = Map.copyOf(appProperties);
      properties = Map.copyOf(properties);
    }

    static Label of(String name, String mimeType) {
      return new Label(name, mimeType, "", false, Map.of(), Map.of());
    }

    Label named(String other) {
      return new Label(other, mimeType, description, starred, appProperties, properties);
    }
  }

  /** When it was made and last changed, by whom, and how often. */
  public record Moments(Instant created, Instant modified, String modifiedBy, long version) {}

  public DriveFile {
    shares = List.copyOf(shares);
  }

  boolean isSpreadsheet() {
    return label.mimeType().equals(SPREADSHEET);
  }

  boolean isFolder() {
    return label.mimeType().equals(FOLDER);
  }

  /** Files such as Excel's, which Google can open and the API cannot. */
  boolean isOffice() {
    return label.mimeType().startsWith("application/vnd.openxmlformats-officedocument")
        || label.mimeType().startsWith("application/vnd.ms-");
  }

  /** The most that this person may do; nothing, when the file is not shared with them. */
  Optional<Role> roleOf(String email) {
    return shares.stream()
        .filter(share -> share.reaches(email))
        .map(Share::role)
        .max(Comparator.naturalOrder());
  }

  /** Whether it is on the person's own list: theirs, or shared with them by name. */
  boolean isListedFor(String email) {
    return shares.stream().anyMatch(share -> share.isPersonal(email));
  }

  String owner() {
    return shares.stream()
        .filter(share -> share.role() == Role.OWNER)
        .map(Share::who)
        .findFirst()
        .orElse("");
  }

  Optional<Share> share(String permissionId) {
    return shares.stream().filter(share -> share.id().equals(permissionId)).findFirst();
  }

  DriveFile with(Label other) {
    return new DriveFile(id, other, moments, trashed, parent, shares);
  }

  DriveFile inTrash(boolean there) {
    return new DriveFile(id, label, moments, there, parent, shares);
  }

  DriveFile in(String folder) {
    return new DriveFile(id, label, moments, trashed, folder, shares);
  }

  DriveFile sharedWith(List<Share> others) {
    return new DriveFile(id, label, moments, trashed, parent, others);
  }

  /** Puts a share in the place of the one with its id, or behind the others. */
  DriveFile withShare(Share share) {
    List<Share> all = new ArrayList<>(shares);
    UnaryOperator<Share> replace = old -> old.id().equals(share.id()) ? share : old;
    if (share(share.id()).isPresent()) {
      all.replaceAll(replace);
    } else {
      all.add(share);
    }
    return sharedWith(all);
  }

  DriveFile withoutShare(String permissionId) {
    return sharedWith(
        shares.stream().filter(share -> !share.id().equals(permissionId)).toList());
  }

  /** The same file, told with other moments. */
  DriveFile at(Moments others) {
    return new DriveFile(id, label, others, trashed, parent, shares);
  }

  DriveFile changed(Instant when, String by) {
    Moments now = new Moments(moments.created(), when, by, moments.version() + 1);
    return new DriveFile(id, label, now, trashed, parent, shares);
  }
}
