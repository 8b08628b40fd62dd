namespace Longarm.Core;

/// <summary>The answer to a legal question: false, unknown or true, in this order, so that "and" is the least and "or" the greatest.</summary>
public enum Truth
{
    /// <summary>The law or the facts say no.</summary>
    False = 0,

    /// <summary>Nobody has said, or the facts allow both.</summary>
    Unknown = 1,

    /// <summary>The law and the facts say yes.</summary>
    True = 2,
}

/// <summary>Kleene's strong three-valued logic.</summary>
public static class KleeneLogic
{
    extension(Truth left)
    {
        /// <summary>False if either is false, true if both are true, else unknown.</summary>
        public Truth And(Truth right) => left < right ? left : right;

        /// <summary>True if either is true, false if both are false, else unknown.</summary>
        public Truth Or(Truth right) => left > right ? left : right;

        /// <summary>Unknown stays unknown.</summary>
        public Truth Not() => (Truth)(2 - (int)left);

        /// <summary>What holds in both of two possible worlds: their common answer, or unknown.</summary>
        public Truth Join(Truth right) => left == right ? left : Truth.Unknown;
    }

    /// <summary>A plain yes or no as a truth.</summary>
    public static Truth Of(bool value) => value ? Truth.True : Truth.False;
}
