using System.Text.RegularExpressions;
using Longarm.Text;

namespace Longarm.Screening;

/// <summary>Takes what a format reads of the files of a list: entries, and what is wrong with them.</summary>
internal sealed partial class ListIntake(ListReadingOptions options, Action<ListedParty> take)
{
    private const int MostEntries = 5_000_000;
    private const int MostLists = 100;
    private const int MostMistakes = 200;
    private readonly Dictionary<(string List, string Entry), int> entries = [];
    private readonly Dictionary<string, int> unread = [];
    private readonly SortedDictionary<string, ListCounts> counts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> shape = new(StringComparer.Ordinal);
    private readonly List<Mistake> mistakes = [];
    private readonly List<Mistake> broken = [];
    private readonly List<string> doubts = [];
    private readonly List<string> remarks = [];
    private int left;

    /// <summary>What the caller says of the files.</summary>
    public ListReadingOptions Options => options;

    /// <summary>Day of the list, where its publisher says so.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>The file that is read.</summary>
    public string File { get; set; } = "";

    /// <summary>Whether a file cannot be read at all.</summary>
    public bool HasBroken => broken.Count > 0;

    /// <summary>How many entries were taken.</summary>
    public int Count { get; private set; }

    /// <summary>The word for a list that the publisher names: what the caller says, else a known word, else one made of the name.</summary>
    /// <param name="name">The publisher's name.</param>
    public string ListOf(string name)
    {
        if (PublishersWords.List(name) is { } known)
        {
            return known;
        }

        var made = string.Join('-', string.Concat(name.ToLowerInvariant().Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        made = made.Length > 80 ? made[..80] : made;
        Doubt($"{File} has a list that is not known here, “{name}”. It would be kept as “{made}”.");
        return made;
    }

    /// <summary>Takes an entry. How it is referred to is made unique: publishers repeat numbers, or give none.</summary>
    public void Take(ListedDraft draft)
    {
        if (options.List is { } wanted && options.IsFilter && draft.List != wanted)
        {
            left++;
            return;
        }

        if (draft.IsEmpty)
        {
            Bad(draft.Line, "LS010", "This entry has neither a name nor an address. Look it up at the publisher, and write its name here.");
            return;
        }

        if (!ListName().IsMatch(draft.List))
        {
            Bad(draft.Line, "LS045", $"“{draft.List}” cannot be the name of a list. Write small letters, digits and hyphens, such as our-list.");
            return;
        }

        if (++Count > MostEntries || counts.Count > MostLists)
        {
            throw new ListTooLongException($"This holds more than {MostEntries:N0} entries, or {MostLists} lists. Split it.");
        }

        foreach (var text in draft.Unread)
        {
            unread[text] = unread.GetValueOrDefault(text) + 1;
        }

        var name = draft.Id ?? draft.FirstName ?? "address";
        var times = entries[(draft.List, name)] = entries.GetValueOrDefault((draft.List, name)) + 1;
        var party = draft.Done(times == 1 ? name : $"{name} #{times}");
        counts[party.List] = counts.GetValueOrDefault(party.List).With(party);
        take(party);
    }

    /// <summary>Notes columns or keys, by which a change of shape is told.</summary>
    public void Seen(string part)
    {
        if (part.Length > 0)
        {
            shape.Add(part);
        }
    }

    /// <summary>A row that cannot be read; the others are.</summary>
    public void Bad(int line, string code, string message)
    {
        if (mistakes.Count < MostMistakes)
        {
            mistakes.Add(new(File, line, 0, code, message));
        }
    }

    /// <summary>A file that cannot be read: nothing of it counts.</summary>
    public void Broken(int line, string code, string message)
    {
        if (broken.Count < MostMistakes)
        {
            broken.Add(new(File, line, 0, code, message));
        }
    }

    /// <summary>Something that does not add up: the list is not kept unless somebody looked.</summary>
    public void Doubt(string text)
    {
        if (!doubts.Contains(text))
        {
            doubts.Add(text);
        }
    }

    /// <summary>Something that whoever brings the list should know.</summary>
    public void Remark(string text) => remarks.Add(text);

    /// <summary>What was read.</summary>
    /// <param name="format">Which format it was.</param>
    public ListReading Done(string format)
    {
        if (unread.Count > 0)
        {
            var most = unread.OrderByDescending(text => text.Value).ThenBy(text => text.Key, StringComparer.Ordinal).Take(5).Select(text => $"“{text.Key}” ({text.Value})");
            remarks.Add($"{unread.Values.Sum()} texts of countries, days or births could not be read: {string.Join(", ", most)}{(unread.Count > 5 ? ", and others" : "")}. Such countries are kept as they are written.");
        }

        if (left > 0)
        {
            remarks.Add($"{left} entries of other lists were passed over.");
        }

        if (Count == 0 && broken.Count == 0 && mistakes.Count == 0)
        {
            Broken(0, "LS011", options.IsFilter && left > 0 ? $"There is no entry of “{options.List}” in it." : "There is no entry in it. Get the file from its publisher again.");
        }

        return new(format, Day, counts, [.. shape], broken, mistakes, doubts, remarks);
    }

    // It becomes part of the name of a file.
    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,79}$")]
    private static partial Regex ListName();
}
