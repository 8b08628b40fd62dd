using Longarm.Core;
using Longarm.Text;

namespace Longarm.RulePacks.Reading;

/// <summary>Reads the registers that stand above the packs: what they cover, and where official texts are.</summary>
internal static class RegisterReader
{
    private const string Coverage = "coverage.yaml";
    private const string OfficialTexts = "official-texts.yaml";

    /// <summary>The files that are registers.</summary>
    public static IReadOnlyList<string> Files { get; } = [Coverage, OfficialTexts];

    public static IReadOnlyList<CoveragePart> ReadCoverage(IReadOnlyList<ParsedFile> files, IReadOnlyList<Pack> packs, List<Mistake> mistakes)
    {
        PackText text = new(Coverage, mistakes);
        List<CoveragePart> parts = [];
        foreach (var fields in Entries(text, files, "coverage", "a line of coverage"))
        {
            var regimeAt = fields.Take("pack");
            parts.Add(new(
                text.Text(regimeAt) ?? "",
                text.Needed(fields, "law"),
                text.Needed(fields, "part"),
                text.Needed(fields, "title"),
                text.Word<CoverageStatus>(fields.Take("status")) ?? Missing(text, fields, "status", CoverageStatus.NotEncoded),
                text.Needed(fields, "holds"),
                text.Day(fields.Take("verified-until"))));
            if (!packs.Any(p => p.Id == parts[^1].Regime))
            {
                text.Mistake(regimeAt ?? fields.At, "RP090", $"“pack” names the pack of this line. {Nearest.Advice(parts[^1].Regime, [.. packs.Select(p => p.Id)])}");
            }

            fields.End();
        }

        return parts;
    }

    public static IReadOnlyList<OfficialText> ReadOfficialTexts(IReadOnlyList<ParsedFile> files, List<Mistake> mistakes)
    {
        PackText text = new(OfficialTexts, mistakes);
        List<OfficialText> texts = [];
        foreach (var fields in Entries(text, files, "official-texts", "an official text"))
        {
            texts.Add(new(
                text.Needed(fields, "name"),
                text.Needed(fields, "cites"),
                text.Needed(fields, "address"),
                text.Word<OfficialFind>(fields.Take("finds")) ?? Missing(text, fields, "finds", OfficialFind.Publisher)));
            fields.End();
        }

        return texts;
    }

    private static IEnumerable<MapFields> Entries(PackText text, IReadOnlyList<ParsedFile> files, string key, string what)
    {
        if (files.FirstOrDefault(p => p.File.Path == text.File) is not { } parsed)
        {
            return [];
        }

        var whole = text.Fields(parsed.Root, "a register");
        var list = whole.Take(key);
        whole.End();
        return text.List(list, $"“{key}”").Select(element => text.Fields(element, what));
    }

    private static T Missing<T>(PackText text, MapFields fields, string key, T otherwise)
        where T : struct, Enum
    {
        if (fields.Map is { } map && map[key] is null)
        {
            text.Mistake(fields.At, "RP012", $"{char.ToUpperInvariant(fields.What[0])}{fields.What[1..]} needs “{key}”: one of {string.Join(", ", Words.All<T>())}.");
        }

        return otherwise;
    }
}
