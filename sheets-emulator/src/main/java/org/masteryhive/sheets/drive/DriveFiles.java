package org.masteryhive.sheets.drive;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.masteryhive.sheets.drive.DriveFile.Label;
import org.masteryhive.sheets.drive.DriveFile.Moments;
import org.masteryhive.sheets.signin.Caller;
import org.masteryhive.sheets.signin.People;
import org.masteryhive.sheets.signin.Person;
import org.masteryhive.sheets.signin.Scopes;
import org.masteryhive.sheets.signin.Secrets;
import org.masteryhive.sheets.signin.Shelf;
import org.masteryhive.sheets.signin.Tokens;
import org.masteryhive.sheets.store.Table;

/** All files, and which of them a caller sees. */
public final class DriveFiles {

  private static final Comparator<DriveFile> NEWEST_FIRST =
      Comparator.comparing((DriveFile file) -> file.moments().modified()).reversed();

  private final Table<DriveFile> files;
  private final People people;
  private final Tokens tokens;
  private final Secrets secrets = new Secrets();
  private final LateNews news;
  private final Clock clock;

  public DriveFiles(
      Table<DriveFile> files, People people, Tokens tokens, LateNews news, Clock clock) {
    this.files = files;
    this.people = people;
    this.tokens = tokens;
    this.news = news;
    this.clock = clock;
  }

  /** An id that no file has, in Google's shape. */
  String newId() {
    return "1" + secrets.draw(32).substring(0, 43);
  }

  /** A new file of the caller's own. */
  DriveFile make(Caller caller, String id, Label label, String parent) {
    Person owner = person(caller.email());
    Instant now = now();
    DriveFile file = new DriveFile(
        id,
        label,
        new Moments(now, now, owner.email(), 1),
        false,
        parent,
        List.of(Share.with(owner, Role.OWNER)));
    files.put(id, file);
    if (madeByProgram(caller)) {
      tokens.reach(owner, List.of(id));
    }
    return file;
  }

  Optional<DriveFile> find(String id) {
    return files.get(id).map(news::told);
  }

  /** The file, when the caller's scopes reach it; whether the person may see it is another question. */
  Optional<DriveFile> reached(Caller caller, String id, String... scopesForAll) {
    return find(id).filter(file -> reaches(caller, file, scopesForAll));
  }

  /** What is on the caller's list, newest first. */
  List<DriveFile> listed(Caller caller, String... scopesForAll) {
    return all().stream()
        .filter(file -> file.isListedFor(caller.email()))
        .filter(file -> reaches(caller, file, scopesForAll))
        .toList();
  }

  /** Every file, newest first; of those of one moment, the last made first. */
  List<DriveFile> all() {
    List<DriveFile> newest = new ArrayList<>(files.all());
    newest.replaceAll(news::told);
    Collections.reverse(newest);
    newest.sort(NEWEST_FIRST);
    return newest;
  }

  /** Changes a file by the caller's hand; the change sees the file as it is. */
  DriveFile change(DriveFile file, Caller caller, UnaryOperator<DriveFile> change) {
    news.forget(file.id());
    return files.update(file.id(), file, old -> change.apply(old).changed(now(), caller.email()));
  }

  /** The content changed. */
  void touched(String id) {
    files.touch(id, old -> {
      news.edited(old);
      return old.changed(now(), old.moments().modifiedBy());
    });
  }

  /** Sheets gave it another title. */
  void rename(String id, String title) {
    find(id)
        .filter(file -> !file.label().name().equals(title))
        .ifPresent(file -> files.update(id, file, old -> old.with(old.label().named(title))));
  }

  void remove(Collection<DriveFile> gone) {
    gone.forEach(file -> {
      files.remove(file.id());
      news.forget(file.id());
    });
  }

  /** The person's spreadsheets, for choosing one on the consent page. */
  public List<Shelf.Item> shelf(Person person) {
    return all().stream()
        .filter(file -> file.isSpreadsheet() && !file.trashed())
        .filter(file -> file.isListedFor(person.email()))
        .map(file -> new Shelf.Item(file.id(), file.label().name()))
        .toList();
  }

  Person person(String email) {
    return people
        .meet(email)
        .orElseThrow(() -> new IllegalArgumentException("not an address: " + email));
  }

  People people() {
    return people;
  }

  private boolean reaches(Caller caller, DriveFile file, String... scopesForAll) {
    Scopes scopes = new Scopes(List.copyOf(caller.scopes()));
    return scopes.hasAny(scopesForAll)
        || (scopes.has(Scopes.DRIVE_FILE)
            && tokens.granted(person(caller.email())).files().contains(file.id()));
  }

  /**
   * Whether a file made with this token is the program's. The add-on works inside a spreadsheet as
   * the person's own hand; only with {@code drive.file} is it a program of its own.
   */
  private boolean madeByProgram(Caller caller) {
    return caller.scopes().contains(Scopes.DRIVE_FILE)
        || caller.clientId().equals(tokens.project().web().id());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
