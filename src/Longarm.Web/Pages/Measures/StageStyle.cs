using Longarm.Core;
using Longarm.Core.Deciding;

namespace Longarm.Web;

/// <summary>The looks and words of stages, the same in every picture and table.</summary>
internal static class StageStyle
{
    /// <summary>All stages, in the order of a life.</summary>
    public static IReadOnlyList<MeasureStage> All { get; } = Enum.GetValues<MeasureStage>();

    /// <summary>The class of a stage in the style sheet, and the name of its pattern.</summary>
    public static string Of(MeasureStage stage) => $"at-{Words.Of(stage)}";

    /// <summary>A stage in the words of the legend.</summary>
    public static string Title(MeasureStage stage) => stage switch
    {
        MeasureStage.Threatened => "threatened or reported",
        MeasureStage.Proposed => "proposed or investigated",
        MeasureStage.ToCome => "announced, to come",
        MeasureStage.InForce => "in force",
        MeasureStage.Suspended => "suspended or stayed",
        MeasureStage.Open => "open or unverified",
        MeasureStage.StruckDown => "struck down",
        _ => "lifted or over",
    };

    /// <summary>How high its bar is, of twelve: what may come and what is over is thin.</summary>
    public static int Height(MeasureStage stage) => stage switch
    {
        MeasureStage.Threatened or MeasureStage.Proposed => 6,
        MeasureStage.ToCome => 8,
        MeasureStage.StruckDown => 6,
        MeasureStage.Over => 3,
        _ => 12,
    };

    /// <summary>Where a measure stands, in a word or two.</summary>
    public static string Word(MeasurePhase? phase) => phase switch
    {
        null => "nothing yet",
        { Status: { InForce.OpenSince: not null } } => "open",
        { Status.State: { } state } when phase.Stage != MeasureStage.ToCome => $"{Words.Of(state).Replace('-', ' ')}{(phase.Status.IsUnenforced ? ", not enforced" : "")}",
        _ => "to come",
    };
}
