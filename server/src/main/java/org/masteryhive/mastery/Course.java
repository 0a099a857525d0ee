package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.masteryhive.roster.StudentId;

/** A gradebook with its evidence and overrides sorted, ready to conclude on a student and an outcome. */
final class Course {

  private final Gradebook gradebook;
  private final List<MasteryRule> rules;
  private final EvidenceBook evidence;
  private final Overrides overrides;
  private final Judge judge;

  Course(Gradebook gradebook) {
    this.gradebook = gradebook;
    this.rules = gradebook.outcomes().stream()
        .map(outcome -> outcome.rule().orElse(gradebook.settings().rule()))
        .toList();
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

  /** The row in which the evidence of a student stands; one of nothing when the student is not of the course. */
  int row(StudentId student) {
    return evidence.row(student);
  }

  /** The evidence in a row, for the outcome at a place among the outcomes. */
  Evidence evidence(int row, int outcome) {
    return evidence.of(row, outcome);
  }

  /** How many ratings count of those in a row. */
  int ratings(int row) {
    int ratings = 0;
    for (int i = 0; i < rules.size(); i++) {
      ratings += evidence.of(row, i).ratings();
    }
    return ratings;
  }

  List<TeacherOverride> superseded() {
    return overrides.superseded();
  }

  /** What stands now, with its reason: the teacher's conclusion, else the computed one. For each outcome, in their order. */
  List<OutcomeMastery> concludeNow(StudentId student, int row) {
    OutcomeMastery[] conclusions = new OutcomeMastery[rules.size()];
    for (int i = 0; i < conclusions.length; i++) {
      conclusions[i] = concludeNow(student, i, evidence.of(row, i));
    }
    return List.of(conclusions);
  }

  private OutcomeMastery concludeNow(StudentId student, int place, Evidence all) {
    Outcome outcome = outcomes().get(place);
    Judgement computed = judge.of(all, rules.get(place));
    Optional<TeacherOverride> own = overrides.newest(student, outcome.code());
    Reason reason = new Reason(
        computed.basis(),
        all.practice(),
        all.missing(),
        own.isEmpty() ? Optional.empty() : Optional.of(overridden(own.get(), computed, all)));
    return new OutcomeMastery(
        outcome, own.isEmpty() ? computed.conclusion() : own.get().conclusion(), reason);
  }

  /** What stood on a day, for the outcome at a place: the override in force, else what the evidence up to it came to. */
  Conclusion concludeAsOf(LocalDate day, StudentId student, int row, int place) {
    return overrides
        .inForceOn(day, student, outcomes().get(place).code())
        .map(TeacherOverride::conclusion)
        .orElseGet(
            () -> judge.of(evidence.of(row, place).upTo(day), rules.get(place)).conclusion());
  }

  private static Reason.Overridden overridden(
      TeacherOverride own, Judgement computed, Evidence all) {
    List<Piece> newer = own.date().stream()
        .flatMap(day -> all.pieces().stream().filter(piece -> piece.isAfter(day)))
        .toList();
    return new Reason.Overridden(own, computed.conclusion(), newer);
  }
}
