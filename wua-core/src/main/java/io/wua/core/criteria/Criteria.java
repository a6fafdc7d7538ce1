package io.wua.core.criteria;

/** The search criteria of the Windows Update Agent. */
public interface Criteria {}
