package org.assertj.core.api;

public class Assertions {
    public static void setDescriptionConsumer(java.util.function.Consumer<?> consumer) {}
}
