package org.masteryhive.mastery;

/** Applies a course's rules to evidence: any rule, whatever the teacher has concluded. */
final class Judge {

  private final DemonstrationsJudge demonstrations;
  private final ScoreJudge scores;

  Judge(RatingScale scale, MasterySettings settings) {
    this.demonstrations = new DemonstrationsJudge(scale, settings);
    this.scores = new ScoreJudge(scale, settings);
  }

  Judgement of(Evidence evidence, MasteryRule rule) {
    return rule instanceof ScoreRule score
        ? scores.of(evidence, score)
        : demonstrations.of(evidence);
  }

  /** What stands before there is enough: nothing, or some evidence; missing work alone is some. */
  static Conclusion tooFew(int have, int needed, Evidence evidence) {
    return have == 0 && evidence.missing().isEmpty()
        ? new Conclusion.NotAssessed()
        : Conclusion.InsufficientEvidence.soFar(have, needed);
  }
}
