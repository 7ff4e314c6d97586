namespace PartnershipTracker.Core.Dates.Forms;

/// <summary>A year, month, day or season code, with every qualifier that reaches it.</summary>
internal readonly record struct Component(DigitPattern Digits, Qualifier Qualifier = Qualifier.None);
