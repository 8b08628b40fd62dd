namespace Longarm.Core;

/// <summary>Ids of rules and their prefixes.</summary>
public static class RuleIds
{
    /// <summary>Whether an id is one of several ids, or stands below one: <c>us-ear.734.9.e.1</c> below <c>us-ear.734.9.e</c>.</summary>
    public static bool Matches(string id, IReadOnlyList<string> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (id.StartsWith(prefix, StringComparison.Ordinal) && (id.Length == prefix.Length || id[prefix.Length] == '.'))
            {
                return true;
            }
        }

        return false;
    }
}
