using Longarm.Screening;

namespace Longarm.Tests.Screening;

/// <summary>What the index promises to find, held against looking at every name.</summary>
public sealed class MatchingPromiseTests
{
    private const string Letters = "qxwzjv";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_name_within_the_promise_is_found(int seed)
    {
        var random = new Random(seed);
        var names = Enumerable.Range(0, 400).Select(_ => Name(random)).ToArray();
        var index = MatchingFixture.Index(names.Select(n => string.Join(' ', n)));
        var promised = 0;
        for (var round = 0; round < 400; round++)
        {
            var query = Change(names[random.Next(names.Length)], random);
            var found = index.Found(string.Join(' ', query), names.Length).ToHashSet();
            foreach (var (i, name) in names.Index().Where(n => IsPromised(query, n.Item)))
            {
                promised++;
                Assert.True(found.Contains($"{i}"), $"{string.Join(' ', query)} does not find {string.Join(' ', name)}");
            }
        }

        Assert.InRange(promised, 300, int.MaxValue);
    }

    [Fact]
    public void Promise_holds_for_long_words()
    {
        var word = string.Concat(Enumerable.Range(0, 44).Select(i => Letters[i * 7 % 5]));

        Assert.Equal(["0"], MatchingFixture.Index(word).Found(word.Remove(30, 1).Insert(3, "q")));
    }

    private static string[] Name(Random random) => [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => new string(random.GetItems<char>(Letters, random.Next(2, 11))))];

    private static string[] Change(string[] name, Random random)
    {
        var words = name.ToList();
        switch (random.Next(4))
        {
            case 0 when words.Count > 1:
                var at = random.Next(words.Count - 1);
                words[at] += words[at + 1];
                words.RemoveAt(at + 1);
                break;
            case 1 when words[0].Length > 3:
                words.Insert(1, words[0][2..]);
                words[0] = words[0][..2];
                break;
            default:
                words = [.. words.Select(w => Edit(w, random, random.Next(3)))];
                words = [.. words.OrderBy(_ => random.Next())];
                break;
        }

        return [.. words];
    }

    private static string Edit(string word, Random random, int edits)
    {
        for (var i = 0; i < edits && word.Length > 2; i++)
        {
            var at = random.Next(word.Length - 1);
            word = random.Next(4) switch
            {
                0 => word.Remove(at, 1),
                1 => word.Insert(at, Letters[random.Next(Letters.Length)].ToString()),
                2 => word.Remove(at, 1).Insert(at, Letters[random.Next(Letters.Length)].ToString()),
                _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            };
        }

        return word;
    }

    private static bool IsPromised(string[] query, string[] listed) => Pairs(query, listed, Near)
        || Blanks(query, listed, Near) || Blanks(listed, query, (a, b) => Near(b, a));

    // Two words that follow one another on one side are one on the other; the rest is near.
    private static bool Blanks(string[] apart, string[] together, Func<string, string, bool> near) => apart.Length == together.Length + 1
        && Enumerable.Range(0, apart.Length - 1).Any(i => together.Index().Any(t => t.Item == apart[i] + apart[i + 1]
            && Pairs(Without(apart, i, 2), Without(together, t.Index, 1), near)));

    private static string[] Without(string[] words, int at, int count) => [.. words[..at], .. words[(at + count)..]];

    private static bool Pairs(string[] query, string[] listed, Func<string, string, bool> near) => query.Length == listed.Length
        && (query.Length == 0 || listed.Index().Any(l => near(query[0], l.Item) && Pairs(query[1..], Without(listed, l.Index, 1), near)));

    private static bool Near(string query, string listed) => Distance(query, listed) <= (listed.Length <= 3 ? 0 : listed.Length <= 7 ? 1 : 2);

    // Optimal string alignment, written plainly.
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
