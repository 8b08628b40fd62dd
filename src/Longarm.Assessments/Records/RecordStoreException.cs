namespace Longarm.Assessments;

/// <summary>Why a store could not do what was asked.</summary>
public enum RecordStoreFault
{
    /// <summary>There is no room left.</summary>
    Full,

    /// <summary>Another program holds it, for longer than one waits.</summary>
    Busy,

    /// <summary>It cannot be opened, or not be written.</summary>
    Unreachable,

    /// <summary>It is damaged, or nothing that this program keeps.</summary>
    Damaged,

    /// <summary>A newer program made it.</summary>
    Newer,
}

/// <summary>A store could not do what was asked; nothing of it was done. The message is for the person who asked.</summary>
/// <param name="fault">Why.</param>
/// <param name="message">What is wrong, and what to do.</param>
/// <param name="inner">What the store itself said.</param>
public sealed class RecordStoreException(RecordStoreFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Why.</summary>
    public RecordStoreFault Fault { get; } = fault;
}
