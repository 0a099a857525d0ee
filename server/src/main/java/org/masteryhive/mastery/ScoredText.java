package org.masteryhive.mastery;

import java.util.stream.Stream;

/** What a score came to: {@code Decaying average 65%: 2.65 of Oct 3 AP, Oct 20 ME.} */
final class ScoredText {

  private final Sentences sentences;

  ScoredText(Sentences sentences) {
    this.sentences = sentences;
  }

  Stream<String> of(Reason.Scored basis) {
    if (basis.chosen().isEmpty() && basis.others().isEmpty()) {
      return Stream.empty();
    }
    return Stream.concat(
        basis
            .conclusion()
            .fold(
                none -> Stream.empty(),
                few -> tooFew(few, basis),
                it -> score(it, basis),
                no -> Stream.empty()),
        sentences.listed(othersAre(basis), basis.others(), this::brief));
  }

  private Stream<String> score(Conclusion.Concluded concluded, Reason.Scored basis) {
    String score = concluded
        .score()
        .map(value -> Points.of(value.toPlainString()).toString())
        .orElse("");
    String head = concluded.isMet() ? "Met." : concluded.rating() + ".";
    return Stream.of(
        head,
        basis.rule().title() + ": " + score + " of " + sentences.list(basis.chosen(), this::brief)
            + ".");
  }

  private Stream<String> tooFew(Conclusion.InsufficientEvidence few, Reason.Scored basis) {
    boolean demonstrations = few.form() == Conclusion.InsufficientEvidence.Form.OF;
    String what = demonstrations ? " that demonstrate mastery" : " ratings";
    String head = few.have() + " of " + few.needed() + what;
    return basis.chosen().isEmpty()
        ? Stream.of(head + ".")
        : sentences.listed(head, basis.chosen(), this::brief);
  }

  private static String othersAre(Reason.Scored basis) {
    return basis.rule() instanceof NumberOfTimes ? "Not yet there" : "Earlier";
  }

  private String brief(Counted counted) {
    return sentences.words().brief(counted.mark(), counted.rating());
  }
}
