using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>Says why a listed name was shown: which word met which, and what met none.</summary>
internal static class Because
{
    /// <summary>Lines on the words, in the order of the query.</summary>
    public static ImmutableArray<string> Of(NameTable names, int name, ImmutableArray<NameToken> query, Alignment alignment)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var (hit, _, _) in alignment.Pairs.OrderBy(p => p.Hit.Start))
        {
            lines.Add(Line(names, query, hit));
        }

        AddRest(lines, "not in the listed name: ", Enumerable.Range(0, query.Length).Where(i => !alignment.IsQueryUsed(i)).Select(i => query[i].Text));
        var listed = names.TokensOf(name).ToArray();
        AddRest(lines, "only in the listed name: ", Enumerable.Range(0, listed.Length).Where(j => !alignment.IsListUsed(j)).Select(j => names.Table.Word(listed[j])));
        if (names.Names[name].IsWeak)
        {
            lines.Add("the list itself calls this name weak");
        }

        return lines.DrainToImmutable();
    }

    private static void AddRest(ImmutableArray<string>.Builder lines, string what, IEnumerable<string> words)
    {
        var rest = string.Join(' ', words);
        if (rest.Length > 0)
        {
            lines.Add(what + rest);
        }
    }

    private static string Line(NameTable names, ImmutableArray<NameToken> query, Hit hit)
    {
        var asked = query[hit.Start].Text + (hit.Length == 2 ? " " + query[hit.Start + 1].Text : "");
        var listed = names.Table.Word(hit.Token) + (hit.Second >= 0 ? " " + names.Table.Word(hit.Second) : "");
        return hit.How switch
        {
            Meeting.Same => $"{asked}: the same",
            Meeting.Spelling => $"{asked} ~ {listed}: almost the same letters",
            Meeting.Sound => $"{asked} ~ {listed}: sounds alike",
            Meeting.Form => $"{asked} ~ {listed}: a form of the same word",
            Meeting.ShortForm => $"{asked} ~ {listed}: a short form of the name",
            Meeting.Blank => $"{asked} ~ {listed}: but for a blank",
            Meeting.Script => $"{asked} ~ {listed}: the same in another script",
            _ => $"{asked} ~ {listed}: an initial",
        };
    }
}
