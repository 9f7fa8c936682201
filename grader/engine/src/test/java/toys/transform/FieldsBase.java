package toys.transform;

/// Has a field that another class inherits.
class FieldsBase {
    volatile int inherited;
}
