package org.opentest4j;

public class TestAbortedException extends RuntimeException {}
