using System.Globalization;
using Longarm.Screening;

namespace Longarm.Assessments;

/// <summary>What somebody wants to decide, as it was asked: it may lack what a decision needs.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Person">Who decides.</param>
public sealed record DecisionDraft(string? Reason, string? Person)
{
    /// <summary>No reason has more characters.</summary>
    public const int MaxReason = 4_000;

    /// <summary>No name of a person has more characters.</summary>
    public const int MaxPerson = 200;

    /// <summary>First day on which it no longer stands; null: no such day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether it holds for all names of the party.</summary>
    public bool IsForAllNames { get; init; }

    /// <summary>Finds all that keeps it from being a decision.</summary>
    /// <param name="hasId">Whether the party has an id.</param>
    /// <param name="today">The day it is.</param>
    /// <param name="add">Takes the key of what is wrong (reason, by, until, allNames), a code, and the mistake. What to do is said where it was asked.</param>
    public void Check(bool hasId, DateOnly today, Action<string, string, string> add)
    {
        ArgumentNullException.ThrowIfNull(add);
        CheckText("reason", Reason, "LC130", "A decision needs its reason.", MaxReason, add);
        CheckText("by", Person, "LC131", "A decision needs the person who decides.", MaxPerson, add);
        if (Until <= today)
        {
            add("until", "LC132", "The decision would not stand today or later.");
        }

        if (IsForAllNames && !hasId)
        {
            add("allNames", "LC134", "All names of a party are told by its id, and it has none.");
        }
    }

    /// <summary>The decision, where nothing is wrong with it.</summary>
    /// <param name="outcome">What was found.</param>
    /// <param name="party">The party.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="now">When.</param>
    public ScreeningDecision Decide(DecisionOutcome outcome, ScreenedParty party, ListedParty entry, DateTimeOffset now) =>
        new(outcome, party, entry, Reason!.Trim(), Person!.Trim(), now) { IsForAllNames = IsForAllNames, Until = Until };

    /// <summary>The entry that is decided about; null with what is wrong and what there is instead.</summary>
    /// <param name="parties">Entries of the lists.</param>
    /// <param name="list">The list.</param>
    /// <param name="entry">How its publisher refers to the entry.</param>
    /// <param name="said">The lists with their days, in words.</param>
    /// <param name="add">Takes a code and the mistake.</param>
    public static ListedParty? FindEntry(IEnumerable<ListedParty> parties, string list, string entry, string said, Action<string, string> add)
    {
        ArgumentNullException.ThrowIfNull(add);
        var ofList = parties.Where(party => party.List == list).ToList();
        if (ofList.Find(party => party.Entry == entry) is { } found)
        {
            return found;
        }

        var advice = ofList.Count == 0 ? $"There is no entry of “{list}” in {said}." : $"“{list}” has no entry “{entry}”. {Text.Nearest.Advice(entry, [.. ofList.Select(party => party.Entry).Take(100_000)])}";
        add("LC138", $"{advice} Write list and entry as screening names them.");
        return null;
    }

    private static void CheckText(string key, string? text, string code, string missing, int max, Action<string, string, string> add)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            add(key, code, missing);
        }
        else if (text.Trim().Length > max)
        {
            add(key, "LC139", string.Create(CultureInfo.InvariantCulture, $"This has {text.Trim().Length:N0} characters; it may have {max:N0}."));
        }
    }
}
