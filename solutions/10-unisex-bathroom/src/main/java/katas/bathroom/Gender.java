package katas.bathroom;

/// Who may be in the bathroom together. Given: it is not yours to change.
public enum Gender {
    FEMALE,
    MALE
}
