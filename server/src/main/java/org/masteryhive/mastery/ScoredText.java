package org.masteryhive.mastery;

import java.util.List;

/** What a score came to: {@code Decaying average 65%: 2.65 of Oct 3 AP, Oct 20 ME.} */
final class ScoredText {

  private final Sentences sentences;

  ScoredText(Sentences sentences) {
    this.sentences = sentences;
  }

  void say(Reason.Scored basis, List<String> said) {
    if (basis.conclusion() instanceof Conclusion.InsufficientEvidence few) {
      tooFew(few, basis, said);
    } else if (basis.conclusion() instanceof Conclusion.Concluded it) {
      score(it, basis, said);
    }
    sentences.list(othersAre(basis), basis.others(), this::brief, said);
  }

  private void score(Conclusion.Concluded concluded, Reason.Scored basis, List<String> said) {
    String score = concluded
        .score()
        .map(value -> Points.of(value.toPlainString()).toString())
        .orElse("");
    String head = concluded.isMet() ? "Met." : concluded.rating() + ".";
    said.add(head);
    said.add(basis.rule().title() + ": " + score + " of "
        + sentences.list(basis.chosen(), this::brief) + ".");
  }

  private void tooFew(Conclusion.InsufficientEvidence few, Reason.Scored basis, List<String> said) {
    if (basis.chosen().isEmpty() && basis.others().isEmpty()) {
      return;
    }
    boolean demonstrations = few.form() == Conclusion.InsufficientEvidence.Form.OF;
    String what = demonstrations ? " that demonstrate mastery" : " ratings";
    String head = few.have() + " of " + few.needed() + what;
    if (basis.chosen().isEmpty()) {
      said.add(head + ".");
    } else {
      sentences.list(head, basis.chosen(), this::brief, said);
    }
  }

  private static String othersAre(Reason.Scored basis) {
    return basis.rule() instanceof NumberOfTimes ? "Not yet there" : "Earlier";
  }

  private String brief(Counted counted) {
    return sentences.words().brief(counted.mark(), counted.rating());
  }
}
