using System.Text;
using Longarm.Text;

namespace Longarm.Tests.Text;

/// <summary>
/// The quick reader of plain YAML must read whatever it reads as the reader of all of YAML does: same texts, same places.
/// Set LONGARM_SEED and LONGARM_RUNS to spoil files otherwise, and more of them.
/// </summary>
public sealed class PlainYamlTests
{
    private const string Characters = "\n\n  ::,,-{}[]'\"#|>&*!?%@ab1.\\~";

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("LONGARM_SEED"), out var seed) ? seed : 20_261_122;
    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("LONGARM_RUNS"), out var runs) ? runs : 8;

    [Fact]
    public void All_files_of_the_packs_are_read_alike_and_nearly_all_quickly()
    {
        var files = Repository.RuleFiles.Where(f => f.Path.EndsWith(".yaml", StringComparison.Ordinal)).ToList();
        var quick = files.Count(f => IsReadAlike(f.Path, f.Text));

        Assert.InRange(quick, files.Count * 98 / 100, files.Count);
    }

    [Fact]
    public void Spoiled_files_are_read_alike_or_left_to_the_other_reader()
    {
        var files = Repository.RuleFiles.Where(f => f.Path.EndsWith(".yaml", StringComparison.Ordinal) && f.Text.Length < 4000).Where((_, index) => index % 3 == 0);
        Random random = new(Seed);
        var quick = 0;
        foreach (var file in files)
        {
            for (var run = 0; run < Runs; run++)
            {
                quick += IsReadAlike(file.Path, Spoil(file.Text, random)) ? 1 : 0;
            }
        }

        Assert.True(quick > 1000, $"Only {quick} spoiled texts were still read quickly, which shows little.");
    }

    [Theory]
    [InlineData("a: 1\nb: {c: [d, e f], 'g': \"h\"}\n")]
    [InlineData("a:\n- b\n- c: d\n  e: f\n")]
    [InlineData("a: |\n  b\n   c\nd: >-\n  e\n  f\n\n# g\n")]
    [InlineData("a: b\n  c\ne: {f: g\n  h,\n  i: j}\n")]
    [InlineData("a: 2025-04-10T00:01-04:00\nb: [x:y, 1:2]\n")]
    [InlineData("a: 'b''c'\nd: ['', 'e''']\n")]
    [InlineData("- a\n- {b: c}\n- d # e: f\n")]
    [InlineData("# a\n\nb:   c   # d\n")]
    public void Plain_text_is_read_quickly(string text) => Assert.True(IsReadAlike("text.yaml", text));

    [Fact]
    public void Many_pieces_on_one_line_are_read() => Assert.True(IsReadAlike("text.yaml", $"a: [{string.Concat(Enumerable.Repeat("{b: c, 'd': \"e\"}, ", 100_000))}f]\n"));

    [Theory]
    [InlineData("a: &b c\n")]
    [InlineData("a: *b\n")]
    [InlineData("a: !b c\n")]
    [InlineData("--- \na: b\n")]
    [InlineData("a: b\n---\nc: d\n")]
    [InlineData("a: b\na: c\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a:\tb\n")]
    [InlineData("a: [b\n")]
    [InlineData("a:\nb: c\n")]
    [InlineData("a: \"b\\n\"\n")]
    [InlineData("a: b\n\n  c\n")]
    [InlineData("")]
    public void What_is_not_plain_is_left_to_the_other_reader(string text) => Assert.False(IsReadAlike("text.yaml", text));

    private static string Spoil(string text, Random random)
    {
        StringBuilder spoiled = new(text);
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(spoiled.Length);
            switch (random.Next(4))
            {
                case 0:
                    spoiled.Remove(at, Math.Min(random.Next(1, 4), spoiled.Length - at));
                    break;
                case 1:
                    spoiled.Insert(at, Characters[random.Next(Characters.Length)]);
                    break;
                case 2:
                    spoiled[at] = Characters[random.Next(Characters.Length)];
                    break;
                default:
                    spoiled.Insert(at, new string(' ', random.Next(1, 4)) + (random.Next(3) == 0 ? "\n" : ""));
                    break;
            }
        }

        return spoiled.ToString();
    }

    private static bool IsReadAlike(string file, string text)
    {
        if (PlainYaml.Read(text) is not { } quick)
        {
            return false;
        }

        List<Mistake> mistakes = [];
        IReadOnlyList<Marked> whole = [];
        try
        {
            whole = MarkedReader.ReadAllOfYaml(file, text, mistakes);
        }
        catch (Exception exception) when (exception is YamlDotNet.Core.YamlException or RefusedTextException)
        {
            Assert.Fail($"{file}: read quickly, though {exception.Message}\n{text}");
        }

        Assert.Empty(mistakes);
        StringBuilder one = new(), other = new();
        Write(quick, one);
        Write(Assert.Single(whole), other);
        if (one.ToString() != other.ToString())
        {
            Assert.Fail($"{file}: read otherwise.\n{text}\nquick:\n{one}\nwhole:\n{other}");
        }

        return true;
    }

    private static void Write(Marked marked, StringBuilder text)
    {
        text.Append(marked.Line).Append(':').Append(marked.Column).Append(' ');
        switch (marked)
        {
            case MarkedScalar scalar:
                text.Append(scalar.IsQuoted ? "quoted " : "plain ").Append(scalar.Text.Replace("\n", "\\n", StringComparison.Ordinal)).Append('\n');
                break;
            case MarkedList list:
                text.Append("list\n");
                list.Elements.ToList().ForEach(e => Write(e, text));
                text.Append("end\n");
                break;
            case MarkedMap map:
                text.Append("map\n");
                map.Entries.ToList().ForEach(e =>
                {
                    Write(e.Key, text);
                    Write(e.Value, text);
                });
                text.Append("end\n");
                break;
            default:
                throw new InvalidOperationException();
        }
    }
}
