/** Drawings of bootstrap-icons for the names that pages store; a chunk of its own. */
import { icon as i123 } from 'icon:123'
import { icon as iActivity } from 'icon:activity'
import { icon as iAirplane } from 'icon:airplane'
import { icon as iArchive } from 'icon:archive'
import { icon as iArrowClockwise } from 'icon:arrow-clockwise'
import { icon as iArrowCounterclockwise } from 'icon:arrow-counterclockwise'
import { icon as iArrowDown } from 'icon:arrow-down'
import { icon as iArrowDownLeft } from 'icon:arrow-down-left'
import { icon as iArrowDownRight } from 'icon:arrow-down-right'
import { icon as iArrowDownUp } from 'icon:arrow-down-up'
import { icon as iArrowLeft } from 'icon:arrow-left'
import { icon as iArrowLeftRight } from 'icon:arrow-left-right'
import { icon as iArrowRepeat } from 'icon:arrow-repeat'
import { icon as iArrowRight } from 'icon:arrow-right'
import { icon as iArrowUp } from 'icon:arrow-up'
import { icon as iArrowUpLeft } from 'icon:arrow-up-left'
import { icon as iArrowUpRight } from 'icon:arrow-up-right'
import { icon as iArrowsAngleContract } from 'icon:arrows-angle-contract'
import { icon as iArrowsAngleExpand } from 'icon:arrows-angle-expand'
import { icon as iArrowsFullscreen } from 'icon:arrows-fullscreen'
import { icon as iArrowsMove } from 'icon:arrows-move'
import { icon as iAsterisk } from 'icon:asterisk'
import { icon as iAward } from 'icon:award'
import { icon as iBank } from 'icon:bank'
import { icon as iBarChart } from 'icon:bar-chart'
import { icon as iBarChartLine } from 'icon:bar-chart-line'
import { icon as iBarChartSteps } from 'icon:bar-chart-steps'
import { icon as iBell } from 'icon:bell'
import { icon as iBellFill } from 'icon:bell-fill'
import { icon as iBook } from 'icon:book'
import { icon as iBookmark } from 'icon:bookmark'
import { icon as iBox } from 'icon:box'
import { icon as iBoxArrowInRight } from 'icon:box-arrow-in-right'
import { icon as iBoxArrowRight } from 'icon:box-arrow-right'
import { icon as iBoxArrowUpRight } from 'icon:box-arrow-up-right'
import { icon as iBoxSeam } from 'icon:box-seam'
import { icon as iBraces } from 'icon:braces'
import { icon as iBricks } from 'icon:bricks'
import { icon as iBriefcase } from 'icon:briefcase'
import { icon as iBroadcast } from 'icon:broadcast'
import { icon as iBrush } from 'icon:brush'
import { icon as iBug } from 'icon:bug'
import { icon as iBuilding } from 'icon:building'
import { icon as iBullseye } from 'icon:bullseye'
import { icon as iCalculator } from 'icon:calculator'
import { icon as iCalendarEvent } from 'icon:calendar-event'
import { icon as iCalendar3 } from 'icon:calendar3'
import { icon as iCamera } from 'icon:camera'
import { icon as iCameraVideo } from 'icon:camera-video'
import { icon as iCarFront } from 'icon:car-front'
import { icon as iCardList } from 'icon:card-list'
import { icon as iCaretDownFill } from 'icon:caret-down-fill'
import { icon as iCaretLeftFill } from 'icon:caret-left-fill'
import { icon as iCaretRightFill } from 'icon:caret-right-fill'
import { icon as iCaretUpFill } from 'icon:caret-up-fill'
import { icon as iCart } from 'icon:cart'
import { icon as iChat } from 'icon:chat'
import { icon as iChatLeft } from 'icon:chat-left'
import { icon as iCheck } from 'icon:check'
import { icon as iCheckCircle } from 'icon:check-circle'
import { icon as iCheckLg } from 'icon:check-lg'
import { icon as iCheck2Square } from 'icon:check2-square'
import { icon as iChevronBarContract } from 'icon:chevron-bar-contract'
import { icon as iChevronBarExpand } from 'icon:chevron-bar-expand'
import { icon as iChevronBarLeft } from 'icon:chevron-bar-left'
import { icon as iChevronBarRight } from 'icon:chevron-bar-right'
import { icon as iChevronDoubleDown } from 'icon:chevron-double-down'
import { icon as iChevronDoubleLeft } from 'icon:chevron-double-left'
import { icon as iChevronDoubleRight } from 'icon:chevron-double-right'
import { icon as iChevronDoubleUp } from 'icon:chevron-double-up'
import { icon as iChevronDown } from 'icon:chevron-down'
import { icon as iChevronExpand } from 'icon:chevron-expand'
import { icon as iChevronLeft } from 'icon:chevron-left'
import { icon as iChevronRight } from 'icon:chevron-right'
import { icon as iChevronUp } from 'icon:chevron-up'
import { icon as iCircle } from 'icon:circle'
import { icon as iCircleFill } from 'icon:circle-fill'
import { icon as iCircleHalf } from 'icon:circle-half'
import { icon as iClipboard } from 'icon:clipboard'
import { icon as iClipboardCheck } from 'icon:clipboard-check'
import { icon as iClock } from 'icon:clock'
import { icon as iClockHistory } from 'icon:clock-history'
import { icon as iCloud } from 'icon:cloud'
import { icon as iCloudDownload } from 'icon:cloud-download'
import { icon as iCloudRain } from 'icon:cloud-rain'
import { icon as iCloudUpload } from 'icon:cloud-upload'
import { icon as iCode } from 'icon:code'
import { icon as iCodeSquare } from 'icon:code-square'
import { icon as iColumnsGap } from 'icon:columns-gap'
import { icon as iCreditCard } from 'icon:credit-card'
import { icon as iCupStraw } from 'icon:cup-straw'
import { icon as iCurrencyDollar } from 'icon:currency-dollar'
import { icon as iCurrencyEuro } from 'icon:currency-euro'
import { icon as iCurrencyPound } from 'icon:currency-pound'
import { icon as iDashCircle } from 'icon:dash-circle'
import { icon as iDashLg } from 'icon:dash-lg'
import { icon as iDatabase } from 'icon:database'
import { icon as iDatabaseCheck } from 'icon:database-check'
import { icon as iDiagram2 } from 'icon:diagram-2'
import { icon as iDiagram3 } from 'icon:diagram-3'
import { icon as iDisplay } from 'icon:display'
import { icon as iDownload } from 'icon:download'
import { icon as iDroplet } from 'icon:droplet'
import { icon as iEnvelope } from 'icon:envelope'
import { icon as iEraser } from 'icon:eraser'
import { icon as iExclamationCircle } from 'icon:exclamation-circle'
import { icon as iExclamationLg } from 'icon:exclamation-lg'
import { icon as iExclamationOctagon } from 'icon:exclamation-octagon'
import { icon as iExclamationTriangle } from 'icon:exclamation-triangle'
import { icon as iEye } from 'icon:eye'
import { icon as iEyeSlash } from 'icon:eye-slash'
import { icon as iFastForwardFill } from 'icon:fast-forward-fill'
import { icon as iFileEarmark } from 'icon:file-earmark'
import { icon as iFileEarmarkArrowUp } from 'icon:file-earmark-arrow-up'
import { icon as iFileEarmarkZip } from 'icon:file-earmark-zip'
import { icon as iFiles } from 'icon:files'
import { icon as iFilm } from 'icon:film'
import { icon as iFilter } from 'icon:filter'
import { icon as iFlag } from 'icon:flag'
import { icon as iFolder } from 'icon:folder'
import { icon as iFolderPlus } from 'icon:folder-plus'
import { icon as iFolderSymlink } from 'icon:folder-symlink'
import { icon as iFolder2Open } from 'icon:folder2-open'
import { icon as iFonts } from 'icon:fonts'
import { icon as iFullscreen } from 'icon:fullscreen'
import { icon as iFunnel } from 'icon:funnel'
import { icon as iFunnelFill } from 'icon:funnel-fill'
import { icon as iGear } from 'icon:gear'
import { icon as iGeo } from 'icon:geo'
import { icon as iGeoAlt } from 'icon:geo-alt'
import { icon as iGift } from 'icon:gift'
import { icon as iGit } from 'icon:git'
import { icon as iGlobe } from 'icon:globe'
import { icon as iGlobe2 } from 'icon:globe2'
import { icon as iGraphDownArrow } from 'icon:graph-down-arrow'
import { icon as iGraphUp } from 'icon:graph-up'
import { icon as iGraphUpArrow } from 'icon:graph-up-arrow'
import { icon as iGrid } from 'icon:grid'
import { icon as iGrid3x3 } from 'icon:grid-3x3'
import { icon as iGrid3x3Gap } from 'icon:grid-3x3-gap'
import { icon as iGripHorizontal } from 'icon:grip-horizontal'
import { icon as iGripVertical } from 'icon:grip-vertical'
import { icon as iHandIndex } from 'icon:hand-index'
import { icon as iHandThumbsDown } from 'icon:hand-thumbs-down'
import { icon as iHandThumbsUp } from 'icon:hand-thumbs-up'
import { icon as iHddNetwork } from 'icon:hdd-network'
import { icon as iHddStack } from 'icon:hdd-stack'
import { icon as iHeadset } from 'icon:headset'
import { icon as iHeartFill } from 'icon:heart-fill'
import { icon as iHeartbreak } from 'icon:heartbreak'
import { icon as iHouse } from 'icon:house'
import { icon as iImage } from 'icon:image'
import { icon as iInbox } from 'icon:inbox'
import { icon as iInfoCircle } from 'icon:info-circle'
import { icon as iJustify } from 'icon:justify'
import { icon as iKey } from 'icon:key'
import { icon as iLayers } from 'icon:layers'
import { icon as iLayoutSidebar } from 'icon:layout-sidebar'
import { icon as iLayoutSidebarReverse } from 'icon:layout-sidebar-reverse'
import { icon as iLayoutSplit } from 'icon:layout-split'
import { icon as iLayoutTextSidebar } from 'icon:layout-text-sidebar'
import { icon as iLightbulb } from 'icon:lightbulb'
import { icon as iLightning } from 'icon:lightning'
import { icon as iLink45deg } from 'icon:link-45deg'
import { icon as iList } from 'icon:list'
import { icon as iListColumns } from 'icon:list-columns'
import { icon as iListOl } from 'icon:list-ol'
import { icon as iListTask } from 'icon:list-task'
import { icon as iListUl } from 'icon:list-ul'
import { icon as iLock } from 'icon:lock'
import { icon as iMap } from 'icon:map'
import { icon as iMortarboard } from 'icon:mortarboard'
import { icon as iMusicNote } from 'icon:music-note'
import { icon as iNodePlus } from 'icon:node-plus'
import { icon as iPalette } from 'icon:palette'
import { icon as iPaperclip } from 'icon:paperclip'
import { icon as iParagraph } from 'icon:paragraph'
import { icon as iPatchCheck } from 'icon:patch-check'
import { icon as iPauseFill } from 'icon:pause-fill'
import { icon as iPencil } from 'icon:pencil'
import { icon as iPencilSquare } from 'icon:pencil-square'
import { icon as iPeople } from 'icon:people'
import { icon as iPercent } from 'icon:percent'
import { icon as iPerson } from 'icon:person'
import { icon as iPersonCheck } from 'icon:person-check'
import { icon as iPersonPlus } from 'icon:person-plus'
import { icon as iPersonSquare } from 'icon:person-square'
import { icon as iPersonVcard } from 'icon:person-vcard'
import { icon as iPersonX } from 'icon:person-x'
import { icon as iPhone } from 'icon:phone'
import { icon as iPieChart } from 'icon:pie-chart'
import { icon as iPin } from 'icon:pin'
import { icon as iPinAngle } from 'icon:pin-angle'
import { icon as iPinMap } from 'icon:pin-map'
import { icon as iPlayFill } from 'icon:play-fill'
import { icon as iPlusCircle } from 'icon:plus-circle'
import { icon as iPlusLg } from 'icon:plus-lg'
import { icon as iPlusSquare } from 'icon:plus-square'
import { icon as iPower } from 'icon:power'
import { icon as iPrinter } from 'icon:printer'
import { icon as iQrCode } from 'icon:qr-code'
import { icon as iQuestionCircle } from 'icon:question-circle'
import { icon as iQuote } from 'icon:quote'
import { icon as iRecordCircle } from 'icon:record-circle'
import { icon as iRecordFill } from 'icon:record-fill'
import { icon as iRewindFill } from 'icon:rewind-fill'
import { icon as iRobot } from 'icon:robot'
import { icon as iRocket } from 'icon:rocket'
import { icon as iRss } from 'icon:rss'
import { icon as iScissors } from 'icon:scissors'
import { icon as iSearch } from 'icon:search'
import { icon as iSend } from 'icon:send'
import { icon as iShare } from 'icon:share'
import { icon as iShield } from 'icon:shield'
import { icon as iShop } from 'icon:shop'
import { icon as iSignpost } from 'icon:signpost'
import { icon as iSkipEndFill } from 'icon:skip-end-fill'
import { icon as iSkipStartFill } from 'icon:skip-start-fill'
import { icon as iSlashCircle } from 'icon:slash-circle'
import { icon as iSliders } from 'icon:sliders'
import { icon as iSnow } from 'icon:snow'
import { icon as iSortAlphaDown } from 'icon:sort-alpha-down'
import { icon as iSortAlphaUp } from 'icon:sort-alpha-up'
import { icon as iSortDown } from 'icon:sort-down'
import { icon as iSortNumericDown } from 'icon:sort-numeric-down'
import { icon as iSortNumericUp } from 'icon:sort-numeric-up'
import { icon as iSortUp } from 'icon:sort-up'
import { icon as iSpeedometer2 } from 'icon:speedometer2'
import { icon as iSquare } from 'icon:square'
import { icon as iStar } from 'icon:star'
import { icon as iStarFill } from 'icon:star-fill'
import { icon as iStars } from 'icon:stars'
import { icon as iStopFill } from 'icon:stop-fill'
import { icon as iStopwatch } from 'icon:stopwatch'
import { icon as iTable } from 'icon:table'
import { icon as iTag } from 'icon:tag'
import { icon as iTelephone } from 'icon:telephone'
import { icon as iTerminal } from 'icon:terminal'
import { icon as iTextCenter } from 'icon:text-center'
import { icon as iTextLeft } from 'icon:text-left'
import { icon as iTextRight } from 'icon:text-right'
import { icon as iThreeDots } from 'icon:three-dots'
import { icon as iTools } from 'icon:tools'
import { icon as iTrash } from 'icon:trash'
import { icon as iTree } from 'icon:tree'
import { icon as iTruck } from 'icon:truck'
import { icon as iTypeBold } from 'icon:type-bold'
import { icon as iTypeItalic } from 'icon:type-italic'
import { icon as iTypeStrikethrough } from 'icon:type-strikethrough'
import { icon as iTypeUnderline } from 'icon:type-underline'
import { icon as iUiChecks } from 'icon:ui-checks'
import { icon as iUiChecksGrid } from 'icon:ui-checks-grid'
import { icon as iUnlock } from 'icon:unlock'
import { icon as iUpc } from 'icon:upc'
import { icon as iUpload } from 'icon:upload'
import { icon as iVirus } from 'icon:virus'
import { icon as iVolumeMute } from 'icon:volume-mute'
import { icon as iVolumeUp } from 'icon:volume-up'
import { icon as iWindow } from 'icon:window'
import { icon as iWindowStack } from 'icon:window-stack'
import { icon as iWrench } from 'icon:wrench'
import { icon as iX } from 'icon:x'
import { icon as iXCircle } from 'icon:x-circle'
import { icon as iXLg } from 'icon:x-lg'
import { icon as iZoomIn } from 'icon:zoom-in'
import { icon as iZoomOut } from 'icon:zoom-out'
import { floppy } from './floppy'

export const drawings = {
  '123': i123, activity: iActivity, airplane: iAirplane, archive: iArchive, 'arrow-clockwise': iArrowClockwise,
  'arrow-counterclockwise': iArrowCounterclockwise, 'arrow-down': iArrowDown, 'arrow-down-left': iArrowDownLeft,
  'arrow-down-right': iArrowDownRight, 'arrow-down-up': iArrowDownUp, 'arrow-left': iArrowLeft,
  'arrow-left-right': iArrowLeftRight, 'arrow-repeat': iArrowRepeat, 'arrow-right': iArrowRight, 'arrow-up': iArrowUp,
  'arrow-up-left': iArrowUpLeft, 'arrow-up-right': iArrowUpRight, 'arrows-angle-contract': iArrowsAngleContract,
  'arrows-angle-expand': iArrowsAngleExpand, 'arrows-fullscreen': iArrowsFullscreen, 'arrows-move': iArrowsMove,
  asterisk: iAsterisk, award: iAward, bank: iBank, 'bar-chart': iBarChart, 'bar-chart-line': iBarChartLine,
  'bar-chart-steps': iBarChartSteps, bell: iBell, 'bell-fill': iBellFill, book: iBook, bookmark: iBookmark, box: iBox,
  'box-arrow-in-right': iBoxArrowInRight, 'box-arrow-right': iBoxArrowRight, 'box-arrow-up-right': iBoxArrowUpRight,
  'box-seam': iBoxSeam, braces: iBraces, bricks: iBricks, briefcase: iBriefcase, broadcast: iBroadcast, brush: iBrush,
  bug: iBug, building: iBuilding, bullseye: iBullseye, calculator: iCalculator, 'calendar-event': iCalendarEvent,
  calendar3: iCalendar3, camera: iCamera, 'camera-video': iCameraVideo, 'car-front': iCarFront,
  'card-list': iCardList, 'caret-down-fill': iCaretDownFill, 'caret-left-fill': iCaretLeftFill,
  'caret-right-fill': iCaretRightFill, 'caret-up-fill': iCaretUpFill, cart: iCart, chat: iChat,
  'chat-left': iChatLeft, check: iCheck, 'check-circle': iCheckCircle, 'check-lg': iCheckLg,
  'check2-square': iCheck2Square, 'chevron-bar-contract': iChevronBarContract,
  'chevron-bar-expand': iChevronBarExpand, 'chevron-bar-left': iChevronBarLeft, 'chevron-bar-right': iChevronBarRight,
  'chevron-double-down': iChevronDoubleDown, 'chevron-double-left': iChevronDoubleLeft,
  'chevron-double-right': iChevronDoubleRight, 'chevron-double-up': iChevronDoubleUp, 'chevron-down': iChevronDown,
  'chevron-expand': iChevronExpand, 'chevron-left': iChevronLeft, 'chevron-right': iChevronRight,
  'chevron-up': iChevronUp, circle: iCircle, 'circle-fill': iCircleFill, 'circle-half': iCircleHalf,
  clipboard: iClipboard, 'clipboard-check': iClipboardCheck, clock: iClock, 'clock-history': iClockHistory,
  cloud: iCloud, 'cloud-download': iCloudDownload, 'cloud-rain': iCloudRain, 'cloud-upload': iCloudUpload,
  code: iCode, 'code-square': iCodeSquare, 'columns-gap': iColumnsGap, 'credit-card': iCreditCard,
  'cup-straw': iCupStraw, 'currency-dollar': iCurrencyDollar, 'currency-euro': iCurrencyEuro,
  'currency-pound': iCurrencyPound, 'dash-circle': iDashCircle, 'dash-lg': iDashLg, database: iDatabase,
  'database-check': iDatabaseCheck, 'diagram-2': iDiagram2, 'diagram-3': iDiagram3, display: iDisplay,
  download: iDownload, droplet: iDroplet, envelope: iEnvelope, eraser: iEraser,
  'exclamation-circle': iExclamationCircle, 'exclamation-lg': iExclamationLg,
  'exclamation-octagon': iExclamationOctagon, 'exclamation-triangle': iExclamationTriangle, eye: iEye,
  'eye-slash': iEyeSlash, 'fast-forward-fill': iFastForwardFill, 'file-earmark': iFileEarmark,
  'file-earmark-arrow-up': iFileEarmarkArrowUp, 'file-earmark-zip': iFileEarmarkZip, files: iFiles, film: iFilm,
  filter: iFilter, flag: iFlag, floppy, folder: iFolder, 'folder-plus': iFolderPlus, 'folder-symlink': iFolderSymlink,
  'folder2-open': iFolder2Open, fonts: iFonts, fullscreen: iFullscreen, funnel: iFunnel, 'funnel-fill': iFunnelFill,
  gear: iGear, geo: iGeo, 'geo-alt': iGeoAlt, gift: iGift, git: iGit, globe: iGlobe, globe2: iGlobe2,
  'graph-down-arrow': iGraphDownArrow, 'graph-up': iGraphUp, 'graph-up-arrow': iGraphUpArrow, grid: iGrid,
  'grid-3x3': iGrid3x3, 'grid-3x3-gap': iGrid3x3Gap, 'grip-horizontal': iGripHorizontal,
  'grip-vertical': iGripVertical, 'hand-index': iHandIndex, 'hand-thumbs-down': iHandThumbsDown,
  'hand-thumbs-up': iHandThumbsUp, 'hdd-network': iHddNetwork, 'hdd-stack': iHddStack, headset: iHeadset,
  'heart-fill': iHeartFill, heartbreak: iHeartbreak, house: iHouse, image: iImage, inbox: iInbox,
  'info-circle': iInfoCircle, justify: iJustify, key: iKey, layers: iLayers, 'layout-sidebar': iLayoutSidebar,
  'layout-sidebar-reverse': iLayoutSidebarReverse, 'layout-split': iLayoutSplit,
  'layout-text-sidebar': iLayoutTextSidebar, lightbulb: iLightbulb, lightning: iLightning, 'link-45deg': iLink45deg,
  list: iList, 'list-columns': iListColumns, 'list-ol': iListOl, 'list-task': iListTask, 'list-ul': iListUl,
  lock: iLock, map: iMap, mortarboard: iMortarboard, 'music-note': iMusicNote, 'node-plus': iNodePlus,
  palette: iPalette, paperclip: iPaperclip, paragraph: iParagraph, 'patch-check': iPatchCheck,
  'pause-fill': iPauseFill, pencil: iPencil, 'pencil-square': iPencilSquare, people: iPeople, percent: iPercent,
  person: iPerson, 'person-check': iPersonCheck, 'person-plus': iPersonPlus, 'person-square': iPersonSquare,
  'person-vcard': iPersonVcard, 'person-x': iPersonX, phone: iPhone, 'pie-chart': iPieChart, pin: iPin,
  'pin-angle': iPinAngle, 'pin-map': iPinMap, 'play-fill': iPlayFill, 'plus-circle': iPlusCircle, 'plus-lg': iPlusLg,
  'plus-square': iPlusSquare, power: iPower, printer: iPrinter, 'qr-code': iQrCode,
  'question-circle': iQuestionCircle, quote: iQuote, 'record-circle': iRecordCircle, 'record-fill': iRecordFill,
  'rewind-fill': iRewindFill, robot: iRobot, rocket: iRocket, rss: iRss, scissors: iScissors,
  search: iSearch, send: iSend, share: iShare, shield: iShield, shop: iShop, signpost: iSignpost,
  'skip-end-fill': iSkipEndFill, 'skip-start-fill': iSkipStartFill, 'slash-circle': iSlashCircle, sliders: iSliders,
  snow: iSnow, 'sort-alpha-down': iSortAlphaDown, 'sort-alpha-up': iSortAlphaUp, 'sort-down': iSortDown,
  'sort-numeric-down': iSortNumericDown, 'sort-numeric-up': iSortNumericUp, 'sort-up': iSortUp,
  speedometer2: iSpeedometer2, square: iSquare, star: iStar, 'star-fill': iStarFill, stars: iStars,
  'stop-fill': iStopFill, stopwatch: iStopwatch, table: iTable, tag: iTag, telephone: iTelephone, terminal: iTerminal,
  'text-center': iTextCenter, 'text-left': iTextLeft, 'text-right': iTextRight, 'three-dots': iThreeDots,
  tools: iTools, trash: iTrash, tree: iTree, truck: iTruck, 'type-bold': iTypeBold, 'type-italic': iTypeItalic,
  'type-strikethrough': iTypeStrikethrough, 'type-underline': iTypeUnderline, 'ui-checks': iUiChecks,
  'ui-checks-grid': iUiChecksGrid, unlock: iUnlock, upc: iUpc, upload: iUpload, virus: iVirus,
  'volume-mute': iVolumeMute, 'volume-up': iVolumeUp, window: iWindow, 'window-stack': iWindowStack, wrench: iWrench,
  x: iX, 'x-circle': iXCircle, 'x-lg': iXLg, 'zoom-in': iZoomIn, 'zoom-out': iZoomOut,
} as const
