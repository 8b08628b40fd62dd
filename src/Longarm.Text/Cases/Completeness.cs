namespace Longarm.Text;

/// <summary>Reads <c>complete</c>: which lists of a record may have more on them than is listed.</summary>
internal static class Completeness
{
    /// <summary>Which lists of a record are said to be partial.</summary>
    public static Func<string, bool> Of(FactText text, MapFields fields, params string[] lists)
    {
        if (fields.Take("complete") is not { } value)
        {
            return _ => false;
        }

        MapFields complete = new(value, "“complete”", text.Mistake);
        HashSet<string> partial = [];
        foreach (var list in lists)
        {
            switch (complete.Take(list))
            {
                case MarkedScalar { Text: "false" }:
                    partial.Add(list);
                    break;
                case null or MarkedScalar { Text: "true" }:
                    break;
                case { } other:
                    text.Mistake(other, "LC030", $"“{list}” is complete or it is not: write true or false.");
                    break;
            }
        }

        complete.End();
        return partial.Contains;
    }
}
