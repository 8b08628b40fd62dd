using Longarm.Screening;

namespace Longarm.Bench;

/// <summary>Names that the learner makes: of companies that are not, of others misspelled.</summary>
internal static class ScreeningInventions
{
    private static readonly string[] Trades = ["Trading", "Electronics", "Technology", "International", "Shipping", "Group", "Engineering", "Logistics", "Industries", "Services", "Consulting", "Foods", "Holdings", "Energy", "Export"];
    private static readonly string[] Forms = ["Ltd", "LLC", "GmbH", "Inc.", "Co., Ltd.", "S.A.", "Limited", "OOO", "& Sons", ""];

    // Invented companies: real-looking, and like many that are listed.
    public static string Company(string name, Random random) =>
        string.Join(' ', (string[])[name, .. random.GetItems(Trades, random.Next(1, 3)), Forms[random.Next(Forms.Length)]]);

    public static IEnumerable<(string, string, string)> Misspelled(List<(string Id, string Name)> rows, Random random)
    {
        foreach (var (id, name) in rows.OrderBy(_ => random.Next()).Where(r => r.Name.Length > 8 && r.Name.Contains(' ', StringComparison.Ordinal)).Take(900))
        {
            var words = name.Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries).ToList();
            var kind = random.Next(5);
            var at = random.Next(words.Count);
            var letter = random.Next(Math.Max(1, words[at].Length - 1));
            switch (kind)
            {
                case 0 when words[at].Length > 3:
                    words[at] = words[at].Remove(letter, 1);
                    break;
                case 1 when words[at].Length > 3:
                    words[at] = words[at].Insert(letter, ((char)('A' + random.Next(26))).ToString());
                    break;
                case 2 when words.Count > 2:
                    words.RemoveAt(at);
                    break;
                case 3 when at + 1 < words.Count:
                    words[at] += words[at + 1];
                    words.RemoveAt(at + 1);
                    break;
                default:
                    words.Reverse();
                    break;
            }

            yield return ("M", string.Join(' ', words), id);
        }
    }

    // Another company: one word that says something is another one's.
    public static IEnumerable<(string, string, string)> Replaced(List<(string Id, string Name)> rows, Random random)
    {
        var names = rows.Select(r => (r.Name, Words: Tokenizer.Of(r.Name))).Where(r => NameShape.Of(r.Words.AsSpan()).IsBusiness).ToArray();
        var plain = names.SelectMany(n => n.Words).Where(IsPlain).Select(w => w.Text).ToArray();
        random.Shuffle(names);
        foreach (var (_, words) in names.Where(n => n.Words.Count(IsPlain) > 1).Take(1500))
        {
            var at = random.GetItems([.. words.Index().Where(w => IsPlain(w.Item)).Select(w => w.Index)], 1)[0];
            yield return ("neg-replaced", string.Join(' ', words.Select((w, i) => i == at ? plain[random.Next(plain.Length)] : w.Text)), "");
        }

        static bool IsPlain(NameToken word) => word is { Class: WordClass.Plain, Writing: Writing.Latin, Text.Length: > 2 };
    }
}
