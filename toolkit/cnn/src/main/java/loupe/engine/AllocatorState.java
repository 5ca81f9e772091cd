package loupe.engine;

/** Whether the C allocator was told to keep the memory that a batch frees. */
public enum AllocatorState {
    /** glibc took our three settings. */
    TUNED,
    /** The process's {@code MALLOC_*} environment already says it. */
    BY_ENVIRONMENT,
    /** Not glibc: other allocators have other ways, and none is tried. */
    NOT_GLIBC,
    /** {@code loupe.engine.malloc} is {@code off}. */
    OFF,
    /** glibc refused a setting, or could not be reached. */
    REFUSED
}
