using System.Runtime.InteropServices;

namespace PartnershipTracker.Core.Sources;

/// <summary>The stretch of a text that comes nearest to a quotation which is not in it.</summary>
/// <param name="Passage">Where it is; whole words.</param>
/// <param name="Similarity">
/// From 0.6 to 1: how much of the quotation need not be changed to get there. Case and the kind of spaces, quotation marks and
/// dashes do not count, so 1 says that at most these differ.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NearPassage(Passage Passage, double Similarity);
