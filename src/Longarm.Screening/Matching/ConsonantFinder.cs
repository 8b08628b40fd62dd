namespace Longarm.Screening;

/// <summary>Finds the Latin words of a list that Arabic and Hebrew words can stand for.</summary>
internal sealed class ConsonantFinder(TokenTable table, Scratch scratch)
{
    // Words that are further apart say nothing.
    private const float LeastScript = 0.62f;

    // From here on, other spellings of the Latin word are meant, too.
    private const float SureScript = 0.9f;
    private const float ScriptStrain = 0.55f;

    /// <summary>Finds Latin words for one word of the query, or for two that are joined.</summary>
    public void Find(ReadOnlySpan<char> word, int i, int length)
    {
        Consonants(word, i, length);
        Small(word, i, length);
        if (word.Length > 4 && word.StartsWith("ال"))
        {
            Consonants(word[2..], i, length);
        }
    }

    // Servant, father, son: small words whose Latin spellings differ in more than vowels, as the article hangs on some.
    private void Small(ReadOnlySpan<char> word, int i, int length)
    {
        var small = word switch
        {
            "عبد" => "abd",
            "ابو" => "abu",
            "بن" or "ابن" => "bin",
            _ => null,
        };
        foreach (var form in small is null ? [] : WordTable.FormsOf(small))
        {
            if (!form.IsShort && table.Find(form.Word) is >= 0 and var token)
            {
                Add(i, length, token, -1, WordFinder.FormLikeness, Meeting.Script, false);
            }
        }
    }

    private void Consonants(ReadOnlySpan<char> word, int i, int length)
    {
        foreach (var key in ConsonantScript.Keys(word))
        {
            foreach (var token in table.WithKey(key))
            {
                var likeness = ConsonantScript.Likeness(word, table.SoundsAt(token), LeastScript);
                if (likeness >= LeastScript)
                {
                    Add(i, length, token, -1, AcrossScripts(likeness), Meeting.Script, false);
                    FormsAcross(token, i, length, likeness);
                }
            }
        }
    }

    // Other spellings of a word that is surely meant: abdul for abd.
    private void FormsAcross(int token, int i, int length, float likeness)
    {
        if (likeness < SureScript)
        {
            return;
        }

        foreach (var (form, isShort) in WordTable.FormsOf(table.Word(token)))
        {
            if (!isShort && table.Find(form) is >= 0 and var other)
            {
                Add(i, length, other, -1, AcrossScripts(likeness) * WordFinder.FormLikeness, Meeting.Script, false);
            }
        }
    }

    /// <summary>Finds pairs of Latin words: "servant of" and "father of" are often written together with what follows.</summary>
    public void Split(string word, int i)
    {
        var (forms, rest) = word switch
        {
            ['ع', 'ب', 'د', .. { Length: > 1 } name] => ("abd", name),
            ['ا', 'ب', 'و', .. { Length: > 1 } name] => ("abu", name),
            _ => ("", ""),
        };
        foreach (var first in forms.Length == 0 ? [] : WordTable.FormsOf(forms).Select(f => f.Word).Append(forms).Select(f => table.Find(f)).Where(t => t >= 0).ToArray())
        {
            foreach (var key in ConsonantScript.Keys(rest.StartsWith("ال", StringComparison.Ordinal) ? rest[2..] : rest))
            {
                foreach (var token in table.WithKey(key))
                {
                    var likeness = ConsonantScript.Likeness(rest, table.SoundsAt(token), LeastScript);
                    if (likeness >= LeastScript)
                    {
                        Add(i, 1, first, token, AcrossScripts(likeness), Meeting.Script, false);
                    }
                }
            }
        }
    }

    // Unwritten vowels make likeness across scripts look worse than it is.
    private static float AcrossScripts(float likeness) => 1 - (ScriptStrain * (1 - likeness)) - 0.01f;

    private void Add(int start, int length, int token, int second, float likeness, Meeting how, bool isCertain) =>
        scratch.Add(new Hit((short)start, (short)length, token, second, likeness, how, isCertain));
}
