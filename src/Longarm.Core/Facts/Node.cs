namespace Longarm.Core;

/// <summary>
/// A record of facts. Records are themselves values of the language; they are equal only to themselves, because two
/// parts that look alike are two parts.
/// </summary>
public abstract class Node : Value
{
    /// <summary>Where it stands in the case: <c>item.parts[0].item</c>, <c>items.power-board</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Of large products: which other records are like it. Not a fact: worked out from the facts when it is first needed.</summary>
    internal Kinship Kin;

    /// <summary>What a person calls it.</summary>
    public abstract string Title { get; }

    /// <inheritdoc/>
    public override string ToString() => Title;
}
