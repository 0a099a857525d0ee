package org.masteryhive.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.masteryhive.mentorfiles.KeptFile;
import org.masteryhive.mentorfiles.KeptFile.Grant;
import org.masteryhive.mentorfiles.Marks;
import org.masteryhive.mentorfiles.MentorFiles;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.tab.Grid;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Tab;

/** A Drive in memory. What is in the files is in the spreadsheets in memory. Every address has an account unless it is said to have none. */
public final class InMemoryMentorFiles implements MentorFiles {

  private final InMemoryWorkbooks workbooks;
  private final Map<WorkbookId, KeptFile> files = new LinkedHashMap<>();
  private final Set<WorkbookId> unlisted = new HashSet<>();
  private final Set<String> withoutAccount = new HashSet<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final List<String> calls = new ArrayList<>();
  private Optional<WorkbookException> afterMake = Optional.empty();
  private volatile Runnable beforeShare = () -> {};
  private boolean tooOften;
  private boolean listsLate;
  private int callsUntilKilled = Integer.MAX_VALUE;

  public InMemoryMentorFiles(InMemoryWorkbooks workbooks) {
    this.workbooks = workbooks;
  }

  /** Google knows nobody of this address. */
  public void noAccount(String address) {
    withoutAccount.add(address);
  }

  /** Something happens right before somebody is let in. */
  public void beforeEachShare(Runnable happening) {
    beforeShare = happening;
  }

  /** Google lets nobody in any more, or again. */
  public void sharesNoMore(boolean isTooOften) {
    tooOften = isTooOften;
  }

  /** Google knows an address as another name of this one: what it is given, this one is given. */
  public void alias(String address, String ofThis) {
    aliases.put(address, ofThis);
  }

  /** A person gets another address: Google calls what was given to the old one by the new one. */
  public synchronized void renamed(String from, String to) {
    files.replaceAll((id, file) -> with(
        file,
        file.marks(),
        file.grants().stream()
            .map(grant -> grant.address().equals(from)
                ? new Grant(grant.id(), grant.type(), grant.role(), to)
                : grant)
            .toList()));
  }

  /** Files that are made from now on are not on the list yet. */
  public void listLate() {
    listsLate = true;
  }

  /** The next file is made, and then the program is killed, or the answer is lost. */
  public void failAfterNextMake(WorkbookException failure) {
    afterMake = Optional.of(failure);
  }

  /** The program is killed right after so many changes: the last of them is carried out, and nothing after it. */
  public void killAfter(int changes) {
    callsUntilKilled = changes;
  }

  private void maybeKilled() {
    if (--callsUntilKilled <= 0) {
      throw new WorkbookException(Why.FAILED);
    }
  }

  /** All files, in the order in which they were made. */
  public synchronized List<KeptFile> all() {
    return List.copyOf(files.values());
  }

  /** A person changes a file in Drive. */
  public synchronized void change(WorkbookId id, UnaryOperator<KeptFile> change) {
    files.computeIfPresent(id, (key, file) -> change.apply(file));
  }

  /** A person deletes a file for good. */
  public synchronized void delete(WorkbookId id) {
    files.remove(id);
    workbooks.remove(id);
  }

  /** What was changed in Drive, in order: {@code make}, {@code mark}, {@code share} and {@code unshare}. */
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  public synchronized void forgetCalls() {
    calls.clear();
  }

  @Override
  public synchronized List<KeptFile> madeFor(WorkbookId gradebook) {
    return files.values().stream()
        .filter(file -> file.marks().gradebook().equals(gradebook.value()))
        .filter(file -> !unlisted.contains(file.id()))
        .toList();
  }

  @Override
  public synchronized Optional<KeptFile> find(WorkbookId file) {
    return Optional.ofNullable(files.get(file));
  }

  @Override
  public synchronized KeptFile make(String title, Marks marks) {
    calls.add("make");
    WorkbookId id = new WorkbookId("mentor-file-" + (files.size() + 1));
    Tab empty = new Tab(
        0,
        "Sheet1",
        false,
        new Tab.Size(1000, 26, 0, 0),
        Grid.EMPTY,
        List.of(),
        Map.of(),
        Tab.Extras.NONE);
    workbooks.add(new Picture(id.value(), title, "Etc/GMT", "en_US", List.of(), List.of(empty)));
    KeptFile file = new KeptFile(
        id,
        title,
        "https://docs.google.com/spreadsheets/d/" + id.value() + "/edit",
        false,
        Instant.EPOCH.plusSeconds(files.size()),
        marks,
        List.of(new Grant("owner", "user", "owner", "teacher@school.example.org")));
    files.put(id, file);
    if (listsLate) {
      unlisted.add(id);
    }
    Optional<WorkbookException> failure = afterMake;
    afterMake = Optional.empty();
    if (failure.isPresent()) {
      throw failure.get();
    }
    maybeKilled();
    return file;
  }

  @Override
  public synchronized void mark(WorkbookId id, Marks marks) {
    calls.add("mark");
    KeptFile file = known(id);
    files.put(id, with(file, marks, file.grants()));
    maybeKilled();
  }

  @Override
  public Shared share(WorkbookId id, String address) {
    beforeShare.run();
    return shareNow(id, address);
  }

  private synchronized Shared shareNow(WorkbookId id, String address) {
    if (tooOften) {
      return Shared.not(Sharing.TOO_OFTEN);
    }
    if (withoutAccount.contains(address)) {
      return Shared.not(Sharing.NO_ACCOUNT);
    }
    calls.add("share");
    KeptFile file = known(id);
    String known = aliases.getOrDefault(address, address);
    Grant grant = file.grants().stream()
        .filter(had -> had.id().equals("id of " + known))
        .findFirst()
        .orElseGet(() -> new Grant("id of " + known, "user", "reader", known));
    List<Grant> grants = new ArrayList<>(file.grants());
    grants.remove(grant);
    grants.add(grant);
    files.put(id, with(file, file.marks(), grants));
    maybeKilled();
    return new Shared(Sharing.SHARED, Optional.of(grant));
  }

  @Override
  public MentorFiles guardedBy(Workbooks.Guard guard) {
    return new GuardedMentorFiles(this, guard);
  }

  @Override
  public synchronized void unshare(WorkbookId id, String grantId) {
    calls.add("unshare");
    KeptFile file = known(id);
    files.put(
        id,
        with(
            file,
            file.marks(),
            file.grants().stream().filter(grant -> !grant.id().equals(grantId)).toList()));
    maybeKilled();
  }

  private KeptFile known(WorkbookId id) {
    return find(id).orElseThrow(() -> new WorkbookException(Why.NO_ACCESS));
  }

  /** The file with other marks and grants. */
  public static KeptFile with(KeptFile file, Marks marks, List<Grant> grants) {
    return new KeptFile(
        file.id(), file.title(), file.link(), file.trashed(), file.made(), marks, grants);
  }

  /** The file in the trash. */
  public static KeptFile trashed(KeptFile file) {
    return new KeptFile(
        file.id(), file.title(), file.link(), true, file.made(), file.marks(), file.grants());
  }
}
