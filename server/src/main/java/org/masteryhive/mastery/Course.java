package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.masteryhive.roster.StudentId;

/** A gradebook with its evidence and overrides sorted, ready to conclude on a student and an outcome. */
final class Course {

  private final Gradebook gradebook;
  private final EvidenceBook evidence;
  private final Overrides overrides;
  private final Judge judge;

  Course(Gradebook gradebook) {
    this.gradebook = gradebook;
    this.evidence = new EvidenceBook(
        gradebook.roster().students(), gradebook.outcomes(), gradebook.observations());
    this.overrides = new Overrides(gradebook.overrides());
    this.judge = new Judge(gradebook.scale(), gradebook.settings());
  }

  List<Outcome> outcomes() {
    return gradebook.outcomes();
  }

  RatingScale scale() {
    return gradebook.scale();
  }

  MasterySettings settings() {
    return gradebook.settings();
  }

  Evidence evidence(StudentId student, Outcome outcome) {
    return evidence.of(student, outcome.code());
  }

  List<TeacherOverride> superseded() {
    return overrides.superseded();
  }

  /** What stands now, with its reason: the teacher's conclusion, else the computed one. */
  OutcomeMastery concludeNow(StudentId student, Outcome outcome) {
    Evidence all = evidence(student, outcome);
    Judgement computed = judge(all, outcome);
    Optional<Reason.Overridden> overridden = overrides
        .newest(student, outcome.code())
        .map(own -> new Reason.Overridden(own, computed.conclusion(), newer(all, own)));
    return new OutcomeMastery(
        outcome,
        overridden.map(it -> it.override().conclusion()).orElse(computed.conclusion()),
        new Reason(computed.basis(), all.practice(), all.missing(), overridden));
  }

  /** What stood on a day: the override in force, else what the evidence up to it came to. */
  Conclusion concludeAsOf(LocalDate day, StudentId student, Outcome outcome) {
    return overrides
        .inForceOn(day, student, outcome.code())
        .map(TeacherOverride::conclusion)
        .orElseGet(() -> judge(evidence(student, outcome).upTo(day), outcome).conclusion());
  }

  private Judgement judge(Evidence of, Outcome outcome) {
    return judge.of(of, outcome.rule().orElse(settings().rule()));
  }

  private static List<Piece> newer(Evidence all, TeacherOverride own) {
    return own.date().stream()
        .flatMap(day -> all.pieces().stream().filter(piece -> piece.isAfter(day)))
        .toList();
  }
}
