using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>Finds, for the words of a query, the words of a list that they can stand for.</summary>
internal sealed class WordFinder(TokenTable table, Scratch scratch, ImmutableArray<NameToken> query)
{
    // Words that are further apart say nothing, however alike they sound.
    private const float LeastSound = 0.66f;
    internal const float FormLikeness = 0.94f;
    private const int LongestDoubled = 4;
    private const float ShortFormLikeness = 0.8f;
    private const float BlankLikeness = 0.97f;

    private static readonly ImmutableArray<string> Servants = [.. WordTable.FormsOf("abd").Select(f => f.Word), "abd"];

    private readonly ConsonantFinder _consonants = new(table, scratch);

    /// <summary>Finds the words and notes them in the scratch.</summary>
    public void Find()
    {
        for (var i = 0; i < query.Length; i++)
        {
            Single(i);
            if (i + 1 < query.Length && query[i].Writing == query[i + 1].Writing)
            {
                Joined(i);
            }
        }
    }

    /// <summary>Finds words for one word of the query.</summary>
    public void Single(int i)
    {
        var token = query[i];
        Near(token.Text, i);
        Forms(token, i);
        switch (token.Writing)
        {
            case Writing.Latin:
                Meanings(token.Text, i);
                Doubled(token.Text, i);
                ByKey(token.Text, i, 1);
                Split(token.Text, i);
                SplitServant(token.Text, i);
                break;
            case Writing.Consonants:
                _consonants.Find(token.Text, i, 1);
                _consonants.Split(token.Text, i);
                break;
            default:
                Split(token.Text, i);
                break;
        }
    }

    /// <summary>Finds words for two words of the query with one blank too many.</summary>
    public void Joined(int i)
    {
        var (a, b) = (query[i].Text, query[i + 1].Text);
        if (a.Length + b.Length > Tokenizer.LongestToken)
        {
            return;
        }

        var joined = a + b;
        if (table.Find(joined) is >= 0 and var whole)
        {
            Add(i, 2, whole, -1, BlankLikeness, Meeting.Blank, true);
        }

        switch (query[i].Writing)
        {
            case Writing.Latin when joined.Length > 6:
                ByKey(joined, i, 2);
                break;
            case Writing.Consonants:
                _consonants.Find(joined, i, 2);
                if (b.Length > 3 && b.StartsWith("ال", StringComparison.Ordinal))
                {
                    _consonants.Find(string.Concat(a, b.AsSpan(2)), i, 2);
                }

                break;
        }
    }

    private void Near(string word, int i)
    {
        var near = scratch.Near;
        near.Clear();
        table.Deletions.Find(word, near);
        scratch.BeginWord();
        foreach (var token in near)
        {
            if (!scratch.IsNewWord(token))
            {
                continue;
            }

            var allowed = Edits.Allowed(table.LengthOf(token));
            if (Math.Abs(table.LengthOf(token) - word.Length) > allowed)
            {
                continue;
            }

            var other = table.Word(token);
            var edits = Edits.Between(word, other, allowed);
            if (edits <= allowed)
            {
                Add(i, 1, token, -1, edits == 0 ? 1 : Likeness.Of(word, other), edits == 0 ? Meeting.Same : Meeting.Spelling, true);
            }
        }
    }

    private void Forms(NameToken word, int i)
    {
        foreach (var (form, isShort) in WordTable.FormsOf(word.Text))
        {
            if (table.Find(form) is >= 0 and var token)
            {
                Add(i, 1, token, -1, isShort ? ShortFormLikeness : FormLikeness, isShort ? Meeting.ShortForm : Meeting.Form, false);
            }
        }
    }

    // "Yyu" is "Yu": words too short for edits may still have a letter twice.
    private void Doubled(string word, int i)
    {
        for (var at = 1; at < word.Length && word.Length <= LongestDoubled; at++)
        {
            if (word[at] == word[at - 1] && table.Find(word.Remove(at, 1)) is >= 0 and var token)
            {
                Add(i, 1, token, -1, FormLikeness, Meeting.Spelling, false);
            }
        }
    }

    private void Meanings(string word, int i)
    {
        if (WordTable.MeaningOf(word) is not { } meaning)
        {
            return;
        }

        foreach (var token in table.WithMeaning(meaning))
        {
            if (table.Word(token) != word)
            {
                Add(i, 1, token, -1, FormLikeness, Meeting.Form, false);
            }
        }
    }

    private void ByKey(string word, int i, int length)
    {
        Span<char> sounds = stackalloc char[Tokenizer.LongestToken], key = stackalloc char[Tokenizer.LongestToken];
        var soundLength = Sounds.Of(word, sounds);
        var keyLength = Sounds.Key(sounds[..soundLength], key);
        if (keyLength == 0)
        {
            return;
        }

        // Words of few consonants sound like too many others.
        var longer = Math.Min(keyLength, 3);
        var isOpen = Sounds.IsVowel(sounds[0]);
        foreach (var token in table.WithKey(key[..keyLength]))
        {
            if (table.IsOpen(token) != isOpen || Math.Abs(table.LengthOf(token) - word.Length) > longer)
            {
                continue;
            }

            var other = table.Word(token);
            var likeness = Likeness.Of(word, other, LeastSound);
            if (likeness < LeastSound && sounds[..soundLength].Contains('J'))
            {
                likeness = Likeness.Of(WithJ(word), WithJ(other), LeastSound);
            }

            if (likeness >= LeastSound)
            {
                Add(i, length, token, -1, length == 2 ? likeness * BlankLikeness : likeness, length == 2 ? Meeting.Blank : Meeting.Sound, false);
            }
        }
    }

    // "Dzhabrailov" and "Djabrailov" are "Jabrailov".
    private static string WithJ(string word) => word.Replace("dzh", "j", StringComparison.Ordinal).Replace("dj", "j", StringComparison.Ordinal).Replace("kh", "h", StringComparison.Ordinal);

    // One blank too few in the query.
    private void Split(string word, int i)
    {
        for (var at = 1; at < word.Length; at++)
        {
            if (table.Find(word.AsSpan(0, at)) is >= 0 and var first && table.Find(word.AsSpan(at)) is >= 0 and var second)
            {
                Add(i, 1, first, second, BlankLikeness, Meeting.Blank, true);
            }
        }
    }

    // Abdurrahman is abdul rahman: the article joins the word before it, or the sound after it.
    private void SplitServant(string word, int i)
    {
        if (word.Length < 7 || !word.StartsWith("abd", StringComparison.Ordinal))
        {
            return;
        }

        var rest = word.AsSpan(3).TrimStart("aeiou");
        rest = rest is ['l', .. { Length: > 2 } name] ? name : rest.Length > 3 && rest[0] == rest[1] ? rest[1..] : rest;
        Span<int> seconds = [table.Find(rest), .. WordTable.FormsOf(rest.ToString()).Where(f => !f.IsShort).Select(f => table.Find(f.Word))];
        foreach (var second in seconds)
        {
            foreach (var first in second < 0 ? [] : Servants.Select(s => table.Find(s)).Where(t => t >= 0))
            {
                Add(i, 1, first, second, FormLikeness, Meeting.Blank, false);
            }
        }
    }

    private void Add(int start, int length, int token, int second, float likeness, Meeting how, bool isCertain) =>
        scratch.Add(new Hit((short)start, (short)length, token, second, likeness, how, isCertain));
}
