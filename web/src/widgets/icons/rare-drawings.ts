/** Drawings for the rarer names; see drawings.ts. */
import { icon as iAlignBottom } from 'icon:align-bottom'
import { icon as iAlignCenter } from 'icon:align-center'
import { icon as iAlignEnd } from 'icon:align-end'
import { icon as iAlignMiddle } from 'icon:align-middle'
import { icon as iAlignStart } from 'icon:align-start'
import { icon as iAlignTop } from 'icon:align-top'
import { icon as iApp } from 'icon:app'
import { icon as iArrowBarRight } from 'icon:arrow-bar-right'
import { icon as iArrowDownCircle } from 'icon:arrow-down-circle'
import { icon as iArrowLeftCircle } from 'icon:arrow-left-circle'
import { icon as iArrowReturnLeft } from 'icon:arrow-return-left'
import { icon as iArrowRightCircle } from 'icon:arrow-right-circle'
import { icon as iArrowUpCircle } from 'icon:arrow-up-circle'
import { icon as iArrowsExpand } from 'icon:arrows-expand'
import { icon as iBackspace } from 'icon:backspace'
import { icon as iBackspaceReverse } from 'icon:backspace-reverse'
import { icon as iBarChartFill } from 'icon:bar-chart-fill'
import { icon as iBoundingBox } from 'icon:bounding-box'
import { icon as iCaretDown } from 'icon:caret-down'
import { icon as iCaretLeft } from 'icon:caret-left'
import { icon as iCaretRight } from 'icon:caret-right'
import { icon as iCaretUp } from 'icon:caret-up'
import { icon as iClipboardData } from 'icon:clipboard-data'
import { icon as iCollection } from 'icon:collection'
import { icon as iCommand } from 'icon:command'
import { icon as iCompass } from 'icon:compass'
import { icon as iDash } from 'icon:dash'
import { icon as iDashSquare } from 'icon:dash-square'
import { icon as iDiamond } from 'icon:diamond'
import { icon as iDistributeHorizontal } from 'icon:distribute-horizontal'
import { icon as iDistributeVertical } from 'icon:distribute-vertical'
import { icon as iDot } from 'icon:dot'
import { icon as iEasel } from 'icon:easel'
import { icon as iEject } from 'icon:eject'
import { icon as iEscape } from 'icon:escape'
import { icon as iEyedropper } from 'icon:eyedropper'
import { icon as iFire } from 'icon:fire'
import { icon as iHammer } from 'icon:hammer'
import { icon as iHandIndexThumb } from 'icon:hand-index-thumb'
import { icon as iInboxes } from 'icon:inboxes'
import { icon as iIncognito } from 'icon:incognito'
import { icon as iIndent } from 'icon:indent'
import { icon as iIntersect } from 'icon:intersect'
import { icon as iLayoutThreeColumns } from 'icon:layout-three-columns'
import { icon as iLifePreserver } from 'icon:life-preserver'
import { icon as iLink } from 'icon:link'
import { icon as iMoon } from 'icon:moon'
import { icon as iOption } from 'icon:option'
import { icon as iPause } from 'icon:pause'
import { icon as iPentagon } from 'icon:pentagon'
import { icon as iPersonGear } from 'icon:person-gear'
import { icon as iPlus } from 'icon:plus'
import { icon as iPrescription } from 'icon:prescription'
import { icon as iRssFill } from 'icon:rss-fill'
import { icon as iSegmentedNav } from 'icon:segmented-nav'
import { icon as iShift } from 'icon:shift'
import { icon as iShuffle } from 'icon:shuffle'
import { icon as iSim } from 'icon:sim'
import { icon as iSlash } from 'icon:slash'
import { icon as iSlashLg } from 'icon:slash-lg'
import { icon as iSymmetryVertical } from 'icon:symmetry-vertical'
import { icon as iTaxiFront } from 'icon:taxi-front'
import { icon as iTextareaT } from 'icon:textarea-t'
import { icon as iTrainFront } from 'icon:train-front'
import { icon as iTranslate } from 'icon:translate'
import { icon as iTriangle } from 'icon:triangle'
import { icon as iTypeH1 } from 'icon:type-h1'
import { icon as iTypeH2 } from 'icon:type-h2'
import { icon as iVolumeDown } from 'icon:volume-down'

export const rareDrawings = {
  'align-bottom': iAlignBottom, 'align-center': iAlignCenter, 'align-end': iAlignEnd, 'align-middle': iAlignMiddle,
  'align-start': iAlignStart, 'align-top': iAlignTop, app: iApp, 'arrow-bar-right': iArrowBarRight,
  'arrow-down-circle': iArrowDownCircle, 'arrow-left-circle': iArrowLeftCircle, 'arrow-return-left': iArrowReturnLeft,
  'arrow-right-circle': iArrowRightCircle, 'arrow-up-circle': iArrowUpCircle, 'arrows-expand': iArrowsExpand,
  backspace: iBackspace, 'backspace-reverse': iBackspaceReverse, 'bar-chart-fill': iBarChartFill,
  'bounding-box': iBoundingBox, 'caret-down': iCaretDown, 'caret-left': iCaretLeft, 'caret-right': iCaretRight,
  'caret-up': iCaretUp, 'clipboard-data': iClipboardData, collection: iCollection, command: iCommand,
  compass: iCompass, dash: iDash, 'dash-square': iDashSquare, diamond: iDiamond,
  'distribute-horizontal': iDistributeHorizontal, 'distribute-vertical': iDistributeVertical, dot: iDot,
  easel: iEasel, eject: iEject, escape: iEscape, eyedropper: iEyedropper, fire: iFire, hammer: iHammer,
  'hand-index-thumb': iHandIndexThumb, inboxes: iInboxes, incognito: iIncognito, indent: iIndent,
  intersect: iIntersect, 'layout-three-columns': iLayoutThreeColumns, 'life-preserver': iLifePreserver, link: iLink,
  moon: iMoon, option: iOption, pause: iPause, pentagon: iPentagon, 'person-gear': iPersonGear, plus: iPlus,
  prescription: iPrescription, 'rss-fill': iRssFill, 'segmented-nav': iSegmentedNav, shift: iShift, shuffle: iShuffle,
  sim: iSim, slash: iSlash, 'slash-lg': iSlashLg, 'symmetry-vertical': iSymmetryVertical, 'taxi-front': iTaxiFront,
  'textarea-t': iTextareaT, 'train-front': iTrainFront, translate: iTranslate, triangle: iTriangle,
  'type-h1': iTypeH1, 'type-h2': iTypeH2, 'volume-down': iVolumeDown,
} as const
