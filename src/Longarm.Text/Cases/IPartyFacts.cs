using Longarm.Core;

namespace Longarm.Text;

/// <summary>Knows of parties what a case file may leave out: on which lists they are, and who owns them.</summary>
public interface IPartyFacts
{
    /// <summary>What is known of the parties of one case.</summary>
    /// <param name="on">The day whose law the case asks for.</param>
    /// <param name="known">Only what had been published by then counts, inclusive; null: all that is held.</param>
    /// <param name="strict">Whether what would be assumed is unknown instead.</param>
    public IPartyFactsOfCase Of(DateOnly on, DateOnly? known, bool strict);
}

/// <summary>What is known of the parties of one case, beside what its file says.</summary>
public interface IPartyFactsOfCase
{
    /// <summary>On which lists a party is of which the file does not say it; unknown where nobody knows.</summary>
    /// <param name="party">Its path, name and country.</param>
    public Fact<ListValue> Listings(Party party);

    /// <summary>Who owns a party of which the file does not say it; unknown where nobody knows.</summary>
    /// <param name="party">Its path and name.</param>
    public Fact<ListValue> Owners(Party party);

    /// <summary>What the answer rests on thereby, in sentences; empty as long as nothing was found out.</summary>
    public IEnumerable<string> Assumptions { get; }
}
