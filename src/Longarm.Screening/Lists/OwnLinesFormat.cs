using System.Globalization;

namespace Longarm.Screening;

/// <summary>Our own form of a list: JSON Lines, an entry a line. What is held is kept in it too.</summary>
internal sealed class OwnLinesFormat : IListFormat
{
    private static readonly HashSet<string> Known =
        ["list", "id", "names", "weak-names", "kind", "country", "countries", "addresses", "identifiers", "born", "programs", "footnotes", "requirement", "policy", "notice", "from", "until"];

    public string Id => "lines";

    public bool NamesLists => false;

    public bool Knows(ListHead head, ListReadingOptions options) => head.Text is ['{', ..] && head.HasKey("id") && (head.HasKey("names") || head.HasKey("addresses"));

    public void Read(IReadOnlyList<ListFile> files, ListIntake intake) => JsonLines.Each(files[0], intake, (entry, line) => Entry(entry, line, intake));

    private static void Entry(JsonTree entry, int line, ListIntake intake)
    {
        var isGood = true;
        foreach (var key in entry.Keys)
        {
            intake.Seen(key);
            if (!Known.Contains(key))
            {
                isGood = false;
                intake.Bad(line, "LS040", $"“{key}” is not known here. {Text.Nearest.Advice(key, [.. Known.Order(StringComparer.Ordinal)])}");
            }
        }

        if ((intake.Options.List ?? entry.Text("list")) is not { Length: > 0 } list)
        {
            isGood = false;
            intake.Bad(line, "LS041", "This does not say which list it is on. Name the list with --list ID, or write “list”.");
            list = "";
        }

        ListedDraft draft = new(list, line) { Id = entry.Text("id"), Requirement = entry.Text("requirement"), Policy = entry.Text("policy"), Notice = entry.Text("notice") };
        if (draft.Id is not { Length: > 0 })
        {
            isGood = false;
            intake.Bad(line, "LS042", "This has no “id”. Write one that stays the same from day to day.");
        }

        draft.Kind = Kind(entry.Text("kind"), line, intake, ref isGood);
        (draft.From, draft.Until) = (Day(entry, "from", line, intake, ref isGood), Day(entry, "until", line, intake, ref isGood));
        draft.Footnotes = [.. entry.Texts("footnotes").Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number > 0)];
        Lists(draft, entry);
        if (isGood)
        {
            intake.Take(draft);
        }
    }

    private static void Lists(ListedDraft draft, JsonTree entry)
    {
        foreach (var name in entry.Texts("names"))
        {
            draft.Name(name);
        }

        foreach (var name in entry.Texts("weak-names"))
        {
            draft.Name(name, isWeak: true);
        }

        foreach (var country in entry.Texts("country").Concat(entry.Texts("countries")))
        {
            draft.Country(country);
        }

        foreach (var address in entry["addresses"].Items)
        {
            draft.Address([address.Scalar ?? address.Text("text")], address.Text("country"));
        }

        foreach (var (kind, value) in entry["identifiers"].Fields)
        {
            Identifiers(draft, kind, value);
        }

        foreach (var birth in entry.Texts("born"))
        {
            draft.Birth(birth);
        }

        foreach (var program in entry.Texts("programs"))
        {
            draft.Program(program);
        }
    }

    // A number, several, or some with the country that gave them.
    private static void Identifiers(ListedDraft draft, string kind, JsonTree value)
    {
        foreach (var one in value.Scalar is null && !value.IsObject ? value.Items : [value])
        {
            draft.Identifier(kind, one.Scalar ?? one.Text("value"), one.Text("country"));
        }
    }

    private static PartyKind Kind(string? word, int line, ListIntake intake, ref bool isGood)
    {
        if (word is null)
        {
            return PartyKind.Unknown;
        }

        if (!Enum.TryParse<PartyKind>(word, ignoreCase: true, out var kind) || int.TryParse(word, out _))
        {
            isGood = false;
            intake.Bad(line, "LS043", $"“{word}” is no kind of party. Write company, person, vessel, aircraft or address, or leave it out.");
        }

        return kind;
    }

    private static DateOnly? Day(JsonTree entry, string key, int line, ListIntake intake, ref bool isGood)
    {
        if (entry.Text(key) is not { } text)
        {
            return null;
        }

        var day = ListedDays.Day(text);
        if (day is null)
        {
            isGood = false;
            intake.Bad(line, "LS044", $"“{text}” is no day. Write “{key}” as year, month and day, separated by hyphens.");
        }

        return day;
    }
}
