namespace Longarm.Core;

/// <summary>Records that no rule can tell apart. Two of one kind are alike; two of different kinds may be alike all the same.</summary>
internal sealed class Alike;

/// <summary>
/// What a record of a large product has in common with others: worked out once, in <see cref="AlikeRecords"/>. It points at
/// nothing but kinds: a record may be in several products, and must keep none of them in memory.
/// </summary>
internal struct Kinship
{
    /// <summary>Those that are alike in every fact, also of what is inside; null: nobody has looked.</summary>
    public Alike? Alike;

    /// <summary>Those that are alike in every fact but their value and those of their parts and materials.</summary>
    public Alike? ButForValue;

    /// <summary>Whether somebody is looking, or has looked.</summary>
    public bool IsSeen;
}
