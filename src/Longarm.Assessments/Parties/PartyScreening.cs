using Longarm.Core;
using Longarm.Screening;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>
/// Screens the parties of cases against lists: those that a law names, as they stood on the day of the case. Where no
/// list is held nothing is said, and what a file leaves out stays unknown.
/// </summary>
public sealed class PartyScreening : IPartyFacts
{
    private const int Kept = 3;

    private readonly Func<DateOnly, IEnumerable<ListToScreen>> editions;
    private readonly IReadOnlyList<string> asked;
    private readonly Func<DateOnly, OwnersFromGraph?>? owners;
    private readonly KeptLately<string, ListsToScreen> lists = new(Kept);

    private PartyScreening(Func<DateOnly, IEnumerable<ListToScreen>> editions, VocabularyWords words, Func<DateOnly, OwnersFromGraph?>? owners) =>
        (this.editions, asked, this.owners) = (editions, words.Enums["list"], owners);

    /// <summary>Screens against lists that are held: of each the newest edition of the day of the case or before.</summary>
    /// <param name="held">The lists.</param>
    /// <param name="words">The vocabulary, which names the lists that a law knows.</param>
    /// <param name="owners">Who owns whom on a day, beside what cases say; null: nobody has told.</param>
    public static PartyScreening Against(HeldLists held, VocabularyWords words, Func<DateOnly, OwnersFromGraph?>? owners = null) =>
        new(day => held.AsOf(day).Select(edition => ListToScreen.Of(held, edition)), words, owners);

    /// <summary>Screens against lists of which no day is told.</summary>
    /// <param name="parties">Their entries.</param>
    /// <param name="origin">Where they are from.</param>
    /// <param name="words">The vocabulary, which names the lists that a law knows.</param>
    /// <param name="owners">Who owns whom on a day, beside what cases say; null: nobody has told.</param>
    public static PartyScreening Against(IReadOnlyList<ListedParty> parties, string origin, VocabularyWords words, Func<DateOnly, OwnersFromGraph?>? owners = null)
    {
        List<ListToScreen> lists = [.. parties.GroupBy(party => party.List).Select(entries => new ListToScreen(entries.Key, null, origin, 0, origin, () => [.. entries]))];
        return new(_ => lists, words, owners);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">A list that is held is damaged.</exception>
    public IPartyFactsOfCase Of(DateOnly on, DateOnly? known, bool strict)
    {
        var day = known < on ? known.Value : on;
        List<ListToScreen> held = [.. editions(day).Where(list => asked.Contains(list.List)).OrderBy(list => list.List, StringComparer.Ordinal)];
        var whole = held.Count == 0 ? null : lists.Get(string.Join(' ', held.Select(list => $"{list.List} {list.Hash}")), () => new(held));
        return new ScreenedCase(whole, asked, new(on, day, strict), owners?.Invoke(on));
    }
}
