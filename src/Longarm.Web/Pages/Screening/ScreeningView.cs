using System.Collections.Immutable;
using System.Diagnostics;
using Longarm.Assessments;
using Longarm.Screening;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>Everything that the Screening page shows.</summary>
public sealed record ScreeningView
{
    /// <summary>What is asked.</summary>
    public required ScreeningAsked Asked { get; init; }

    /// <summary>The day it is.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What is wrong in what was asked, or with what is held.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; init; } = [];

    /// <summary>The lists that were asked; null: none is held, or nothing was asked yet.</summary>
    public ListsOfDay? Lists { get; init; }

    /// <summary>All that is held.</summary>
    public IReadOnlyList<HeldEdition> Held { get; init; } = [];

    /// <summary>Listed parties that the party may be, the likeliest first.</summary>
    public ImmutableArray<PartyMatch> Matches { get; init; } = [];

    /// <summary>Whether there are more than those.</summary>
    public bool HasMore { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public double Milliseconds { get; init; }

    /// <summary>What was decided about parties and entries. It hides no match.</summary>
    public DecisionBook Decisions { get; init; } = DecisionBook.Empty;

    /// <summary>What of the decisions cannot be read, in words.</summary>
    public IReadOnlyList<string> Troubles { get; init; } = [];

    /// <summary>A decision that was sent and could not be kept; null: none was.</summary>
    internal AskedDecision? Sent { get; init; }

    /// <summary>What the page shows for what is asked.</summary>
    /// <param name="shelf">The lists.</param>
    /// <param name="asked">What is asked.</param>
    /// <param name="today">The day it is.</param>
    /// <param name="mistakes">What is wrong in what is asked.</param>
    public static ScreeningView Of(ListShelf shelf, ScreeningAsked asked, DateOnly today, IReadOnlyList<Mistake> mistakes)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        ArgumentNullException.ThrowIfNull(asked);
        ScreeningView view = new() { Asked = asked, Today = today, Mistakes = mistakes };
        try
        {
            view = view with { Held = shelf.Editions() };
            if (asked.IsBlank)
            {
                // Whoever opens the page will soon ask: the lists are read meanwhile.
                _ = shelf.AtHand(asked.Day, out _);
                return view;
            }

            if (shelf.At(asked.Day) is not { } lists)
            {
                return view;
            }

            var begun = Stopwatch.GetTimestamp();
            var found = lists.Index.Find(asked.Party, asked.Limit + 1, asked.Threshold);
            return view with
            {
                Lists = lists,
                Matches = [.. found.Take(asked.Limit)],
                HasMore = found.Length > asked.Limit,
                Milliseconds = Stopwatch.GetElapsedTime(begun).TotalMilliseconds,
            };
        }
        catch (InvalidDataException damaged)
        {
            return view with { Mistakes = [.. mistakes, ScreenWords.Damaged(damaged)], Held = [] };
        }
    }
}
