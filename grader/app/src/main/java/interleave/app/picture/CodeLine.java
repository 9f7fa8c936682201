package interleave.app.picture;

/// A line of the student's file.
///
/// @param number counted from 1
/// @param gap whether lines were left out before it
public record CodeLine(String file, int number, String text, boolean gap) {}
