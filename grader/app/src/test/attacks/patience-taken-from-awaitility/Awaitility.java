package org.awaitility;

public class Awaitility {
    public static void setDefaultTimeout(java.time.Duration timeout) {}
}
