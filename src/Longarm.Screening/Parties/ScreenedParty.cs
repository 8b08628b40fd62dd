using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>A party that is held against lists. What is not known of it is left out, and counts neither for nor against.</summary>
/// <param name="Name">Its name, in any script.</param>
public sealed record ScreenedParty(string Name)
{
    /// <summary>By which name the caller refers to it; null: by none.</summary>
    public string? Id { get; init; }

    /// <summary>What it is.</summary>
    public PartyKind Kind { get; init; }

    /// <summary>Where it is, two letters; null: not known.</summary>
    public string? Country { get; init; }

    /// <summary>Day, month or year of birth as ISO 8601; null: not known, or nobody is born.</summary>
    public string? Born { get; init; }

    /// <summary>Where it is, in one line; null: not known.</summary>
    public string? Address { get; init; }

    /// <summary>Numbers by which it can be told.</summary>
    public ImmutableArray<PartyIdentifier> Identifiers { get; init; } = [];
}
