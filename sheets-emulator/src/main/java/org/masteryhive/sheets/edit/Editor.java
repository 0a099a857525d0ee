package org.masteryhive.sheets.edit;

/** Who changes something. An owner passes every protection. */
public record Editor(String email, boolean owner) {}
