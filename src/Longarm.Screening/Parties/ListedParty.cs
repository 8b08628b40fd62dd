using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>An entry of a restricted-party list, as its publisher tells of it.</summary>
/// <param name="List">The list, in a word of the vocabulary or as its publisher names it: <c>us-entity-list</c>.</param>
/// <param name="Entry">How the publisher refers to the entry; unique within the list.</param>
/// <param name="Names">Its names, the first one first; empty for an entry that is an address alone.</param>
public sealed record ListedParty(string List, string Entry, ImmutableArray<ListedName> Names)
{
    /// <summary>What it is.</summary>
    public PartyKind Kind { get; init; }

    /// <summary>
    /// Countries that the entry names: of its addresses, nationality, citizenship. Two letters each where the publisher's
    /// spelling could be read, else as it stands there: such a text is no evidence against a match.
    /// </summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>Where it is.</summary>
    public ImmutableArray<ListedAddress> Addresses { get; init; } = [];

    /// <summary>Numbers by which it can be told: passports, registers, IMO numbers.</summary>
    public ImmutableArray<PartyIdentifier> Identifiers { get; init; } = [];

    /// <summary>Days, months or years of birth, as ISO 8601 (<c>1961-05-03</c>, <c>1961-05</c>, <c>1961</c>), or a range of years (<c>1960/1963</c>).</summary>
    public ImmutableArray<string> Births { get; init; } = [];

    /// <summary>Sanctions programs or legal bases.</summary>
    public ImmutableArray<string> Programs { get; init; } = [];

    /// <summary>Footnotes that the list plainly states. That it states none does not say that the entry has none.</summary>
    public ImmutableArray<int> Footnotes { get; init; } = [];

    /// <summary>What a license is required for, in the publisher's words; null: not told.</summary>
    public string? Requirement { get; init; }

    /// <summary>How applications are reviewed, in the publisher's words; null: not told.</summary>
    public string? Policy { get; init; }

    /// <summary>The act that listed it, such as a Federal Register citation; null: not told.</summary>
    public string? Notice { get; init; }

    /// <summary>First day on which it is listed; null: not told.</summary>
    public DateOnly? From { get; init; }

    /// <summary>First day on which it is no longer listed; null: not told, or no such day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether it counts on a day: one that is not yet listed does not, nor one that no longer is. One without days does.</summary>
    /// <param name="day">The day.</param>
    public bool IsListedOn(DateOnly day) => !(From > day) && !(Until <= day);
}

/// <summary>A name of a listed party.</summary>
/// <param name="Text">As it stands in the list.</param>
/// <param name="IsWeak">Whether the publisher itself calls it weak: a nickname, or so common that it alone says little.</param>
public readonly record struct ListedName(string Text, bool IsWeak = false);

/// <summary>An address of a listed party.</summary>
/// <param name="Text">Street, city and region in one line.</param>
/// <param name="Country">Two letters; null: not told, or not read.</param>
public readonly record struct ListedAddress(string Text, string? Country = null);

/// <summary>A number by which a party can be told.</summary>
/// <param name="Kind">What number: <c>imo</c>, <c>lei</c>, <c>passport</c>, <c>tax</c>, <c>register</c>; in the publisher's words where none of these fits.</param>
/// <param name="Value">The number as it stands there.</param>
/// <param name="Country">Who gave it, two letters; null: not told.</param>
public readonly record struct PartyIdentifier(string Kind, string Value, string? Country = null);
