package org.masteryhive.mastery;

/** What a rule makes of the evidence, and what it was that counted. */
record Judgement(Conclusion conclusion, Reason.Basis basis) {}
