package interleave.engine.transform;

/// A field, found.
///
/// @param owner the class that declares it, by its internal name
record Field(String owner, String name, FieldAccess access) {
    /// As the runtime identifies it.
    String id() {
        return owner + "." + name;
    }
}
