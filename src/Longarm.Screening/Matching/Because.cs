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
            lines.Add(Line(WordMeeting.Of(names, query, hit), hit.How));
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

    private static string Line(WordMeeting words, Meeting how) => how switch
    {
        Meeting.Same => $"{words.Asked}: the same",
        Meeting.Spelling => $"{words.Asked} ~ {words.Listed}: almost the same letters",
        Meeting.Sound => $"{words.Asked} ~ {words.Listed}: sounds alike",
        Meeting.Form => $"{words.Asked} ~ {words.Listed}: a form of the same word",
        Meeting.ShortForm => $"{words.Asked} ~ {words.Listed}: a short form of the name",
        Meeting.Blank => $"{words.Asked} ~ {words.Listed}: but for a blank",
        Meeting.Script => $"{words.Asked} ~ {words.Listed}: the same in another script",
        _ => $"{words.Asked} ~ {words.Listed}: an initial",
    };
}
