package org.masteryhive.mastery;

/** What a score came to: {@code Decaying average 65%: 2.65 of Oct 3 AP, Oct 20 ME.} */
final class ScoredText {

  private final Sentences sentences;

  ScoredText(Sentences sentences) {
    this.sentences = sentences;
  }

  void say(Reason.Scored basis) {
    if (basis.conclusion() instanceof Conclusion.InsufficientEvidence few) {
      tooFew(few, basis);
    } else if (basis.conclusion() instanceof Conclusion.Concluded it) {
      score(it, basis);
    }
    sentences.list(othersAre(basis), basis.others(), this::brief);
  }

  private void score(Conclusion.Concluded concluded, Reason.Scored basis) {
    String score = concluded
        .score()
        .map(value -> Points.of(value.toPlainString()).toString())
        .orElse("");
    sentences.next().append(concluded.isMet() ? "Met." : concluded.rating() + ".");
    StringBuilder text = sentences.next();
    text.append(basis.rule().title()).append(": ").append(score).append(" of ");
    sentences.items(basis.chosen(), this::brief);
    text.append('.');
  }

  private void tooFew(Conclusion.InsufficientEvidence few, Reason.Scored basis) {
    if (basis.chosen().isEmpty() && basis.others().isEmpty()) {
      return;
    }
    boolean demonstrations = few.form() == Conclusion.InsufficientEvidence.Form.OF;
    String what = demonstrations ? " that demonstrate mastery" : " ratings";
    String head = few.have() + " of " + few.needed() + what;
    if (basis.chosen().isEmpty()) {
      sentences.next().append(head).append('.');
    } else {
      sentences.list(head, basis.chosen(), this::brief);
    }
  }

  private static String othersAre(Reason.Scored basis) {
    return basis.rule() instanceof NumberOfTimes ? "Not yet there" : "Earlier";
  }

  private void brief(Counted counted, StringBuilder into) {
    sentences.words().brief(counted.mark(), counted.rating(), into);
  }
}
