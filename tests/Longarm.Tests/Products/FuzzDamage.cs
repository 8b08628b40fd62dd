using System.Text;
using System.Text.RegularExpressions;

namespace Longarm.Tests.Products;

/// <summary>Damages a file in one way, chosen by a seed: the same seed gives the same damage.</summary>
internal static partial class FuzzDamage
{
    private static readonly string[] Tokens =
    [
        "\"", "'", "{", "}", "[", "]", "<", ">", "</", "/>", "&", "&amp;", "&#0;", "&#xD800;", "<![CDATA[", "]]>", "<!--", "-->", "<?", "\\u0000", "\\ud800", "\\", "\0", "\u00e9", "\ufeff", "\u2028",
        ",", ";", "\t", "\n", "\r\n", "|", ":", "=", "..", "-1", "1e999999", "-0", "0.1e-400", "NaN", "99999999999999999999999999999999", "null", "true", "longarm:", "longarm:use", "a|b|c", "none",
        "<text>", "</text>", "NOASSERTION", "NONE", "12,345", "1.234.567,8", "N/A", "ZZ", "USA", "\u202e",
    ];

    /// <summary>The damaged file.</summary>
    public static byte[] Of(byte[] sample, int seed)
    {
        Random random = new(seed);
        return random.Next(10) switch
        {
            < 6 => Bytes(sample, random),
            6 => Names(sample, random),
            7 => Nested(sample, random),
            8 => Encoded(sample, random),
            _ => random.Next(2) == 0 ? Many(sample, random) : Long(sample, random),
        };
    }

    private static byte[] Bytes(byte[] sample, Random random)
    {
        List<byte> bytes = [.. sample];
        for (var change = random.Next(1, 8); change > 0 && bytes.Count > 2; change--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, random.Next(2, 400)), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 4:
                    bytes[at] = (byte)random.Next(256);
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }

    // One text in the place of another: names that stand twice, that name nothing, that go round in circles.
    private static byte[] Names(byte[] sample, Random random)
    {
        var text = Encoding.UTF8.GetString(sample);
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            var all = Word().Matches(text);
            if (all.Count < 2)
            {
                return Bytes(sample, random);
            }

            var (one, other) = (all[random.Next(all.Count)], all[random.Next(all.Count)]);
            text = text[..one.Index] + (random.Next(8) == 0 ? Tokens[random.Next(Tokens.Length)] : other.Value) + text[(one.Index + one.Length)..];
        }

        return Encoding.UTF8.GetBytes(text);
    }

    private static byte[] Nested(byte[] sample, Random random)
    {
        (string Open, string Close)[] pairs = [("[", "]"), ("{\"a\":", "}"), ("{\"components\":[", "]}"), ("<a>", "</a>"), ("<components><component>", "</component></components>"), ("\"", "\""), ("(", ")")];
        var (open, close) = pairs[random.Next(pairs.Length)];
        var depth = random.Next(2) == 0 ? 10_000 : random.Next(1, 400);
        var at = random.Next(sample.Length);
        var deep = string.Concat(Enumerable.Repeat(open, depth)) + (random.Next(2) == 0 ? "" : string.Concat(Enumerable.Repeat(close, depth)));
        return [.. sample[..at], .. Encoding.UTF8.GetBytes(deep), .. sample[at..]];
    }

    private static byte[] Encoded(byte[] sample, Random random)
    {
        var text = Encoding.UTF8.GetString(sample);
        Encoding[] all = [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1, Encoding.UTF32, Encoding.UTF8];
        var encoding = all[random.Next(all.Length)];
        var mark = random.Next(3) == 0 ? all[random.Next(all.Length)].GetPreamble() : random.Next(2) == 0 ? encoding.GetPreamble() : [];
        text = random.Next(2) == 0 ? text : text.Insert(random.Next(text.Length), "Größe Ä\u0000é\u4e2d\U0001F600");
        byte[] bytes = [.. mark, .. encoding.GetBytes(text)];
        return random.Next(2) == 0 ? bytes : Bytes(bytes, random);
    }

    private static byte[] Long(byte[] sample, Random random)
    {
        var piece = Tokens[random.Next(Tokens.Length)];
        var many = string.Concat(Enumerable.Repeat(random.Next(3) == 0 ? piece : "x", random.Next(1, 200_000)));
        var at = random.Next(sample.Length);
        return [.. sample[..at], .. Encoding.UTF8.GetBytes(many), .. sample[at..]];
    }

    // One record many times, under the same name or each under its own.
    private static byte[] Many(byte[] sample, Random random)
    {
        var text = Encoding.UTF8.GetString(sample);
        var starts = Enumerable.Range(1, text.Length - 1).Where(at => text[at] is '{' or '\n').ToList();
        if (starts.Count == 0)
        {
            return Long(sample, random);
        }

        var start = starts[random.Next(starts.Count)];
        var end = text[start] == '\n' ? text.IndexOf('\n', start + 1) : EndOf(text, start);
        if (end < 0)
        {
            return Long(sample, random);
        }

        var (record, isNamed) = (text[start..(end + (text[start] == '\n' ? 0 : 1))], random.Next(2) == 0);
        StringBuilder many = new(text[..(end + (text[start] == '\n' ? 0 : 1))]);
        for (var copy = Math.Min(random.Next(1, 20_000), 2_000_000 / record.Length); copy > 0; copy--)
        {
            many.Append(text[start] == '{' ? "," : "").Append(isNamed ? Name().Replace(record, $"$0{copy}") : record);
        }

        return Encoding.UTF8.GetBytes(many.Append(text[(end + (text[start] == '\n' ? 0 : 1))..]).ToString());
    }

    private static int EndOf(string text, int start)
    {
        var depth = 0;
        for (var at = start; at < text.Length; at++)
        {
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return at;
            }
        }

        return -1;
    }

    [GeneratedRegex("""(?<="(bom-ref|refId|spdxId|SPDXID|ref|name|globalAssetId|catenaXId|to|from)"\s*:\s*")\w*""")]
    private static partial Regex Name();

    [GeneratedRegex("""(?<=["'>,;=|\s])[\w.:#-]+(?=["'<,;=|\s])""")]
    private static partial Regex Word();
}
