package interleave.app.gate;

/// Something that submissions may not do.
///
/// @param name as the allow-list calls it
/// @param because why, for the student
record Topic(String name, String because) {}
