package org.masteryhive;

/** The commands. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.out.println("Mastery Hive");
  }
}
